package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.decode.JsonRow;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A JSON document: an array of objects gives a row for each, streamed; anything else is kept as one text.
final class JsonDocument {

    private JsonDocument() {}

    /// @param findings receives how many elements were passed over because they are not objects
    /// @throws UndecodableException where it is not valid JSON
    static Crop read(
            Blob blob, String mediaType, Charset charset, Digest sha256, Workbench bench, List<Finding> findings)
            throws IOException {
        try (InputStream in = blob.open();
                JsonParser parser = JsonRow.parser(in)) {
            boolean array = parser.nextToken() == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT;
            if (array) {
                return rows(parser, mediaType, bench, findings);
            }
            while (parser.nextToken() != null) {
                bench.progress().checkpoint();
            }
        } catch (JacksonException e) {
            throw new UndecodableException(
                    Sentence.of("no_json", "It is not valid JSON: {detail}.", "detail", e.getOriginalMessage()), e);
        }
        return PlainText.read(
                blob, mediaType, charset == null ? StandardCharsets.UTF_8 : charset, sha256, bench, findings);
    }

    private static Crop rows(JsonParser parser, String mediaType, Workbench bench, List<Finding> findings)
            throws IOException {
        try (var out = new RowWriter(bench)) {
            long row = 0;
            long others = 0;
            JsonToken token = parser.currentToken();
            while (token != JsonToken.END_ARRAY) {
                if (token == JsonToken.START_OBJECT) {
                    out.add(row, JsonRow.object(parser));
                } else {
                    parser.skipChildren();
                    others++;
                }
                row++;
                token = parser.nextToken();
            }
            if (others > 0) {
                findings.add(Finding.ofItem("invalid_rows:" + others, 1));
            }
            return out.finish(mediaType);
        }
    }
}

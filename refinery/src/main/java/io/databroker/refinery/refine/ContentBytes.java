package io.databroker.refinery.refine;

import io.databroker.model.api.Json;
import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.VideoContent;
import java.nio.charset.StandardCharsets;

/// Changed content as it is stored: what [io.databroker.refinery.decode.Decoder] reads back.
final class ContentBytes {

    private ContentBytes() {}

    /// @throws IllegalArgumentException for media, which no stage changes
    static byte[] of(Content content) {
        return switch (content) {
            case TextContent text -> text.text().getBytes(StandardCharsets.UTF_8);
            case RecordContent row -> Json.MAPPER.writeValueAsBytes(row.values());
            case ImageContent _, AudioContent _, VideoContent _ ->
                throw new IllegalArgumentException("Stages judge media; they do not change them");
        };
    }
}

package io.databroker.refinery.ingest;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.DocumentText;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Slice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A document as one text. The derived object holds the text in UTF-8 and, right behind it, what the document
/// says of itself as one JSON object; the item's slice ends where the text does.
final class DocumentReader {

    private DocumentReader() {}

    /// @param findings receives `macro` for documents with programs in them, `cut_off` for those longer than
    /// the limit
    /// @return nothing where the document has no text
    /// @throws io.databroker.refinery.decode.UndecodableException where it cannot be read
    static Optional<Crop> read(Blob blob, String mediaType, Digest sha256, Workbench bench, List<Finding> findings)
            throws IOException {
        DocumentText document =
                bench.workers().document(blob.path(), bench.limits().textBytes() / 4);
        if (document.text().isBlank()) {
            return Optional.empty();
        }
        if (document.cutOff()) {
            findings.add(Finding.ofItem("cut_off", 1));
        }
        if (document.mediaType().contains("macroenabled")) {
            findings.add(Finding.ofItem("macro", 1));
        }
        byte[] text = document.text().getBytes(StandardCharsets.UTF_8);
        byte[] metadata =
                document.metadata().isEmpty() ? new byte[0] : Json.MAPPER.writeValueAsBytes(document.metadata());
        byte[] both = Arrays.copyOf(text, text.length + metadata.length);
        System.arraycopy(metadata, 0, both, text.length, metadata.length);
        Digest derived = bench.objects().put(both);
        String type = isGeneric(mediaType) ? document.mediaType() : mediaType;
        return Optional.of(new Crop.Single(Modality.TEXT, type, sha256, new Slice(derived, 0, text.length)));
    }

    /// Whether the detector saw no more than the container that several formats share.
    private static boolean isGeneric(String mediaType) {
        return mediaType.contains("x-tika-") || mediaType.endsWith("vnd.apple.iwork") || mediaType.endsWith("/xml");
    }
}

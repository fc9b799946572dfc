package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.ImageDecoding;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Slice;
import java.io.IOException;

/// A picture: one item, if its header makes sense. Whether all of it decodes is measured when it is decoded.
final class Images {

    private Images() {}

    static Crop read(Blob blob, String mediaType, Digest sha256) throws IOException {
        try (var in = blob.open()) {
            ImageDecoding.checkHeader(in);
        }
        return new Crop.Single(Modality.IMAGE, mediaType, sha256, new Slice(sha256, 0, blob.size()));
    }
}

package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.MediaOutline;
import io.databroker.refinery.decode.WavReader;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Slice;
import java.io.IOException;

/// A sound or a film: one item, which of the two by the streams inside it and not by its name.
final class MediaReader {

    private static final int PLAIN_WAV = 16 << 20;

    private MediaReader() {}

    /// @throws io.databroker.refinery.decode.UndecodableException where it has neither sound nor pictures
    static Crop read(Blob blob, String mediaType, Digest sha256, Workbench bench) throws IOException {
        boolean wav = mediaType.contains("wav") && blob.size() <= PLAIN_WAV;
        if (wav && WavReader.read(blob.head(PLAIN_WAV)).isPresent()) {
            return crop(Modality.AUDIO, mediaType, sha256, blob);
        }
        MediaOutline outline = bench.workers().outline(blob.path());
        Modality modality = outline.pictures() ? Modality.VIDEO : Modality.AUDIO;
        String type = outline.pictures() ? mediaType : mediaType.replaceFirst("^video/", "audio/");
        return crop(modality, type, sha256, blob);
    }

    private static Crop crop(Modality modality, String mediaType, Digest sha256, Blob blob) {
        return new Crop.Single(modality, mediaType, sha256, new Slice(sha256, 0, blob.size()));
    }
}

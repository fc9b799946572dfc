package io.databroker.refinery.packaging;

import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.Slice;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// Where the content of items is read from. Safe for use by many threads.
public interface Contents {

    /// The bytes of the slice.
    byte[] read(Slice slice);

    /// The bytes of the slice as a stream, for content of any size.
    InputStream open(Slice slice);

    /// Reads from an object store.
    static Contents of(ObjectStore objects) {
        return new Contents() {
            @Override
            public byte[] read(Slice slice) {
                return objects.read(slice);
            }

            @Override
            public InputStream open(Slice slice) {
                boolean whole = slice.offset() == 0 && slice.length() == objects.size(slice.object());
                return whole ? objects.open(slice.object()) : new ByteArrayInputStream(objects.read(slice));
            }
        };
    }
}

package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Slice;
import java.util.List;

/// The items that one file or member gave, before they have ordinals.
sealed interface Crop extends AutoCloseable {

    /// How many items.
    long items();

    @Override
    default void close() {}

    /// What a rejected file gives, and an archive, whose members speak for themselves.
    record Nothing() implements Crop {
        @Override
        public long items() {
            return 0;
        }
    }

    /// The whole file is one item.
    ///
    /// @param sha256 of the item's own bytes
    record Single(Modality modality, String mediaType, Digest sha256, Slice content) implements Crop {
        @Override
        public long items() {
            return 1;
        }
    }

    /// Each row is an item.
    ///
    /// @param object what the rows are slices of
    /// @param textFields empty for rows without a text of their own
    record Rows(Modality modality, String mediaType, Digest object, RowSpool rows, List<String> textFields)
            implements Crop {
        @Override
        public long items() {
            return rows.size();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}

package io.databroker.refinery.packaging.shard;

import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row, ready to be sorted.
///
/// @param digest of its content; rows are ordered by it
/// @param id of the item
/// @param family the table it belongs to
/// @param cluster id of the item that stands for its cluster of duplicates, or null
/// @param weight bytes that it takes in a shard before compression
/// @param json one JSON object in UTF-8, without a line end
/// @param body the content, where it stands in a file beside the row; null where it is in the row
/// @param extension suffix of that file
record EncodedRow(
        Digest digest,
        UUID id,
        Family family,
        @Nullable UUID cluster,
        long weight,
        byte[] json,
        @Nullable Slice body,
        String extension) {}

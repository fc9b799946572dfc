package io.databroker.refinery.packaging.shard;

import java.io.IOException;

/// Writes one shard. Rows come in order, from one thread; the end may come from another.
sealed interface ShardWriter permits JsonLinesShard, ParquetShard, TarShard, FilesShard {

    /// Appends a row.
    void add(RowHead head, byte[] json) throws IOException;

    /// Completes the shard.
    void finish() throws IOException;
}

package io.databroker.refinery.packaging.shard;

import java.util.List;

/// A table of the package and the shards that hold it.
///
/// @param family which one
/// @param layout kind of its shards
/// @param columns of each of its rows, in order
/// @param shards by path
public record Table(Family family, Layout layout, List<Column> columns, List<Shard> shards) {

    public Table {
        columns = List.copyOf(columns);
        shards = List.copyOf(shards);
    }

    /// How many rows all its shards hold.
    public long rows() {
        return shards.stream().mapToLong(Shard::rows).sum();
    }

    /// A pattern for the paths of its shards in `split`; `*` for all splits.
    public String glob(String split) {
        return "data/" + split + "/" + family.code() + "-*." + layout.suffix();
    }
}

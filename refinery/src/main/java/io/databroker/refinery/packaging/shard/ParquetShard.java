package io.databroker.refinery.packaging.shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// A Parquet shard: gathered as JSON lines, turned into columns at the end.
final class ParquetShard implements ShardWriter {

    private final Path file;
    private final Path gathered;
    private final List<Column> columns;
    private final JsonLinesShard lines;
    private long longest;

    ParquetShard(Path file, Path gathered, List<Column> columns) throws IOException {
        this.file = file;
        this.gathered = gathered;
        this.columns = columns;
        this.lines = new JsonLinesShard(gathered);
    }

    @Override
    public void add(RowHead head, byte[] json) throws IOException {
        lines.add(head, json);
        longest = Math.max(longest, json.length);
    }

    @Override
    public void finish() throws IOException {
        lines.finish();
        try {
            Duck.parquet(gathered, longest, columns, file);
        } catch (SQLException e) {
            throw new IOException("The shard " + file.getFileName() + " could not be written as Parquet", e);
        }
        Files.delete(gathered);
    }
}

package io.databroker.refinery.ingest;

import io.databroker.refinery.source.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/// Parquet: a worker has DuckDB write its rows as JSON lines, which become the derived object.
final class ParquetReader {

    private ParquetReader() {}

    /// @throws io.databroker.refinery.decode.UndecodableException where DuckDB cannot read it
    static Crop read(Blob blob, String mediaType, Workbench bench) throws IOException {
        Path input = Files.createTempFile(bench.scratch(), "table", ".parquet");
        Path lines = Files.createTempFile(bench.scratch(), "table", ".jsonl");
        try (var out = new RowWriter(bench)) {
            try (InputStream in = blob.open()) {
                Files.copy(in, input, StandardCopyOption.REPLACE_EXISTING);
            }
            bench.workers().parquet(input, lines);
            try (InputStream in = Files.newInputStream(lines)) {
                new LineScanner(in, bench.limits().rowBytes()).forEach(new Copy(out));
            }
            return out.finish(mediaType);
        } finally {
            Files.deleteIfExists(input);
            Files.deleteIfExists(lines);
        }
    }

    /// Hands lines on as rows.
    private static final class Copy implements LineScanner.Visitor {

        private final RowWriter out;
        private long row;

        Copy(RowWriter out) {
            this.out = out;
        }

        @Override
        public void line(byte[] bytes, int from, int length, long offset) throws IOException {
            out.add(row++, Arrays.copyOfRange(bytes, from, from + length));
        }

        @Override
        public void tooLong(long offset) {
            row++;
        }
    }
}

package io.databroker.refinery.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.store.IngestionRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;

/// A folder for whatever is thrown at an import, and what becomes of it.
abstract class HostilePile {

    /// Bounds that small files can break.
    static final Limits TIGHT = new Limits(32 << 20, 1 << 20, 5, 1_000, 8L << 20, 20);

    @TempDir
    Path home;

    @TempDir
    Path data;

    private final Limits limits;

    HostilePile(Limits limits) {
        this.limits = limits;
    }

    /// Brings the folder in. Every file ends as taken in or as rejected.
    List<IngestionRecord> take() {
        try (var dataset = new Import(home, new IngestOptions(2, limits, List.of()))) {
            IngestionReport report = dataset.take(data);
            assertThat(report.filesPassed() + report.filesFailed()).isEqualTo(report.filesValidated());
            assertThat(dataset.records()).hasSize((int) report.filesValidated());
            return dataset.records();
        }
    }

    IngestionRecord only() {
        List<IngestionRecord> records = take();
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    String onlyReason() {
        IngestionRecord record = only();
        assertThat(record.status()).isEqualTo(IngestionRecord.Status.REJECTED);
        return record.reason().english();
    }

    static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        return noise;
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}

package io.databroker.benchmarks;

import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.ingest.Ingestor;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Takes folders in and says how long that took, what was in them and why some of it was refused.
///
/// Arguments: a folder for the stores, which must be empty, and the paths to take in.
public final class IngestMeasurement {

    private IngestMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createDirectories(Path.of(arguments[0]));
        var paths = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        try (var objects = ObjectStore.open(home.resolve("objects"));
                var items = ItemStore.open(home.resolve("items.db"), objects)) {
            for (String pass : new String[] {"first", "unchanged"}) {
                long start = System.nanoTime();
                var attestation = Attestation.of("benchmark", InstantSource.system());
                var report = new Ingestor(objects, items, IngestOptions.withThreads(2), attestation, Progress.NONE)
                        .ingest(paths, InputStream.nullInputStream(), home.toString());
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf("%s: %.1f s, %.1f MB/s, %s%n", pass, seconds, report.bytes() / 1e6 / seconds, report);
            }
            Map<String, Integer> types = new TreeMap<>();
            items.forEachRecord(record -> types.merge(record.status() + " " + record.mediaType(), 1, Integer::sum));
            types.forEach((type, count) -> System.out.printf("%6d %s%n", count, type));
            items.forEachRecord(IngestMeasurement::print);
        }
    }

    private static void print(IngestionRecord record) {
        System.out.printf(
                "%s\t%s\t%s\t%s\t%d\t%s\t%s%n",
                record.status(),
                record.path(),
                record.member(),
                record.mediaType(),
                record.items(),
                record.reason() == null ? null : record.reason().english(),
                record.findings().stream().map(finding -> finding.type()).toList());
    }
}

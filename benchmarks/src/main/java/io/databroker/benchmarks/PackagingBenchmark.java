package io.databroker.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.databroker.model.api.Json;
import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.QualityScores;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.Contents;
import io.databroker.refinery.packaging.PackageBuilder;
import io.databroker.refinery.packaging.PackageFormat;
import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.packaging.PackageSource;
import io.databroker.refinery.packaging.PackageVerifier;
import io.databroker.refinery.packaging.Split;
import io.databroker.refinery.packaging.sign.SellerKey;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/// Builds and verifies a package of generated rows of 1 kB: `PackagingBenchmark FOLDER [ROWS] [FORMAT]`. Run it
/// with `-Xmx2g`. The folder must not hold the result of a run before.
public final class PackagingBenchmark implements Contents {

    private static final int ROW_BYTES = 1_000;
    private static final Digest OBJECT = new Digest(0, 0, 0, 0);
    private static final Assessment ASSESSMENT = Assessment.EMPTY
            .withLanguages(List.of(new LanguageShare("en", 1, 0.9)))
            .withScores(new QualityScores(0.9, 0.8, 0.7, 1, 0.5, 0.8), List.of())
            .withMeasures(Map.of("words", 160.0, "tokens_cl100k", 210.0));

    private final byte[] words;

    private PackagingBenchmark() {
        var random = new Random(1);
        var text = new StringBuilder();
        while (text.length() < 1 << 22) {
            text.append(Integer.toString(random.nextInt(50_000), 36)).append(' ');
        }
        words = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Runs the measurement and prints it.
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        long rows = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        String format = arguments.length > 2 ? arguments[2] : "PARQUET";
        int threads = Runtime.getRuntime().availableProcessors();
        var key = SellerKey.openOrCreate(folder.resolve("home"), null);
        PackagePlan plan = PackagePlan.of("benchmark", LocalDate.of(2026, 11, 22))
                .withOutput(PackageFormat.valueOf(format), Split.STANDARD, false);
        var source = new PackagingBenchmark().source(rows);

        long start = System.nanoTime();
        double cpu = cpuSeconds();
        var built = new PackageBuilder(key, threads, Progress.NONE).build(source, plan, folder.resolve("out"));
        double building = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "build: %,d rows of 1 kB as %s in %.1f s, %.1f s of CPU%n",
                built.rows(), format, building, cpuSeconds() - cpu);
        cpu = cpuSeconds();

        start = System.nanoTime();
        var certificate = new PackageVerifier(threads, Progress.NONE).verify(built.folder(), key.publicKey());
        double verifying = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "verify: valid %s, %,d MB in %.1f s, %.0f MB/s, %.1f s of CPU%n",
                certificate.valid(),
                certificate.bytes() / 1_000_000,
                verifying,
                certificate.bytes() / 1e6 / verifying,
                cpuSeconds() - cpu);
    }

    private static double cpuSeconds() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1e9;
    }

    private PackageSource source(long rows) {
        return new PackageSource(
                () -> LongStream.range(0, rows)
                        .mapToObj(PackagingBenchmark::item)
                        .iterator(),
                List.of(),
                this,
                "name: benchmark\n",
                Json.MAPPER.createObjectNode(),
                new byte[0],
                List.of(),
                "00",
                "00",
                "databroker",
                null,
                null);
    }

    private static RefinedItem item(long number) {
        var slice = new Slice(OBJECT, number, ROW_BYTES);
        var item = new Item(
                number,
                new UUID(0x0190_0000_0000_7000L, number),
                "rows.txt",
                null,
                -1,
                Modality.TEXT,
                "text/plain",
                OBJECT,
                slice,
                List.of(),
                0);
        return new RefinedItem(item, slice, true, ASSESSMENT, null, List.of());
    }

    @Override
    public byte[] read(Slice slice) {
        byte[] row = new byte[ROW_BYTES];
        int from = (int) Math.floorMod(slice.offset() * 7_919, (long) words.length - ROW_BYTES);
        System.arraycopy(words, from, row, 0, ROW_BYTES);
        byte[] number = (slice.offset() + " ").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(number, 0, row, 0, number.length);
        return row;
    }

    @Override
    public InputStream open(Slice slice) {
        return new ByteArrayInputStream(read(slice));
    }
}

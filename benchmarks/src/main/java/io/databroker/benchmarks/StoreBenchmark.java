package io.databroker.benchmarks;

import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.TreeSnapshot;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Stores one tree with this program, with restic and with borg in one run, and prints seconds and MB/s: first
/// ingest, unchanged re-scan, verification of everything, restore.
///
/// Arguments: a work folder, how many times (1), and `ours` to leave the others out. What is not installed is left
/// out. The page cache is warm for all three; every store is synced by its own rules, and the disk is synced
/// between measurements.
final class StoreBenchmark {

    private static final double MB = 1e6;

    private final Path work;
    private final Path tree;
    private final double treeMegabytes;

    private StoreBenchmark(Path work) throws IOException {
        this.work = work;
        this.tree = work.resolve("tree");
        StoreTree.make(tree);
        this.treeMegabytes = size(tree) / MB;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments.length > 0 ? arguments[0] : "/tmp/databroker-store-benchmark");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        var benchmark = new StoreBenchmark(work);
        System.out.printf(Locale.ROOT, "tree: %.1f MB%n", benchmark.treeMegabytes);
        boolean alone = arguments.length > 2 && arguments[2].equals("ours");
        for (int round = 0; round < rounds; round++) {
            benchmark.ours();
            if (alone) {
                continue;
            }
            benchmark.peer(
                    "restic",
                    List.of("restic", "-q", "init"),
                    List.of("restic", "-q", "backup", "tree"),
                    List.of("restic", "-q", "check", "--read-data"),
                    List.of("restic", "-q", "restore", "latest", "--target", "out"));
            benchmark.peer(
                    "borg",
                    List.of("borg", "init", "-e", "none", "repo"),
                    List.of("borg", "create", "--compression", "lz4", "repo::{utcnow:%f}", "tree"),
                    List.of("borg", "check", "--verify-data", "repo"),
                    List.of(
                            "sh",
                            "-c",
                            "mkdir -p out && cd out && borg extract ../repo::$(borg list --last 1 --short ../repo)"));
        }
    }

    private void ours() throws Exception {
        Path home = work.resolve("home");
        Path out = work.resolve("out");
        delete(home);
        int threads = Runtime.getRuntime().availableProcessors();
        Digest[] digest = new Digest[1];
        measure("ours", "ingest", () -> {
            try (var store = ObjectStore.open(home)) {
                digest[0] =
                        TreeSnapshot.take(tree, store, threads, Progress.NONE).tree();
            }
        });
        System.out.printf(Locale.ROOT, "%-8s %-8s %8.1f MB%n", "ours", "stored", size(home) / MB);
        measure("ours", "re-scan", () -> {
            try (var store = ObjectStore.open(home)) {
                TreeSnapshot.take(tree, store, threads, Progress.NONE);
            }
        });
        try (var store = ObjectStore.open(home)) {
            measure("ours", "again", () -> TreeSnapshot.take(tree, store, threads, Progress.NONE));
            measure("ours", "verify", () -> {
                if (!store.verify(Progress.NONE).passed()) {
                    throw new IllegalStateException("The store is damaged");
                }
            });
            delete(out);
            measure("ours", "restore", () -> TreeSnapshot.restore(digest[0], store, out, threads, Progress.NONE));
        }
        compare(out);
        delete(out);
        delete(home);
    }

    private void peer(String name, List<String> init, List<String> backup, List<String> check, List<String> restore)
            throws Exception {
        if (!installed(name)) {
            System.out.println(name + " is not installed");
            return;
        }
        Path repository = work.resolve("repo");
        delete(repository);
        run(init);
        measure(name, "ingest", () -> run(backup));
        System.out.printf(Locale.ROOT, "%-8s %-8s %8.1f MB%n", name, "stored", size(repository) / MB);
        measure(name, "re-scan", () -> run(backup));
        measure(name, "verify", () -> run(check));
        delete(work.resolve("out"));
        measure(name, "restore", () -> run(restore));
        delete(work.resolve("out"));
        delete(repository);
    }

    private interface Step {
        void run() throws Exception;
    }

    private void measure(String store, String what, Step step) throws Exception {
        run(List.of("sync"));
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-8s %-8s %8.2f s %8.0f MB/s %8.2f s of processor%n",
                store,
                what,
                seconds,
                treeMegabytes / seconds,
                cpuSeconds() - cpu);
    }

    /// Processor time of this process and of those it waited for, in seconds; Linux counts it in hundredths.
    private static double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = 11; i < 15; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / 100.0;
    }

    private void run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
        process.environment()
                .putAll(Map.of(
                        "RESTIC_REPOSITORY", "repo",
                        "RESTIC_PASSWORD", "benchmark",
                        "RESTIC_CACHE_DIR", work.resolve("restic-cache").toString(),
                        "BORG_BASE_DIR", work.resolve("borg-base").toString(),
                        "BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK", "yes",
                        "BORG_RELOCATED_REPO_ACCESS_IS_OK", "yes"));
        process.redirectOutput(work.resolve("last-command.log").toFile());
        if (process.start().waitFor() != 0) {
            throw new IllegalStateException(command + ": " + Files.readString(work.resolve("last-command.log")));
        }
    }

    private static boolean installed(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private void compare(Path restored) throws Exception {
        run(List.of("diff", "-r", tree.toString(), restored.toString()));
    }

    private static long size(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("reserve.bin"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

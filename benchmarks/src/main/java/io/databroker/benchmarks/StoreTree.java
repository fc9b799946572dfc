package io.databroker.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;

/// The tree that stores are compared on: six files of 100 MiB that do not compress, one of them twice, 200 MB of
/// JSON lines, and 5,000 files of 4 KiB; 955 MB in all.
final class StoreTree {

    private static final int BLOCK = 1 << 20;
    private static final String[] WORDS =
            ("the data of a broker is sold by the item and every item has a title a price an author and"
                            + " some words about what it is where it came from and who may use it for which end")
                    .split(" ");

    private StoreTree() {}

    /// Makes the tree in `root` unless it is there.
    static void make(Path root) throws IOException {
        if (Files.exists(root)) {
            return;
        }
        Files.createDirectories(root.resolve("small"));
        for (int i = 0; i < 6; i++) {
            random(root.resolve("random-" + i + ".bin"), 100, i);
        }
        Files.copy(root.resolve("random-0.bin"), root.resolve("copy.bin"), StandardCopyOption.REPLACE_EXISTING);
        rows(root.resolve("rows.jsonl"), 200_000_000);
        var random = new Random(99);
        var bytes = new byte[4096];
        for (int i = 0; i < 5_000; i++) {
            random.nextBytes(bytes);
            Files.write(root.resolve("small").resolve(i + ".bin"), bytes);
        }
    }

    private static void random(Path file, int blocks, long seed) throws IOException {
        var random = new Random(seed);
        var bytes = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < blocks; i++) {
                random.nextBytes(bytes);
                out.write(bytes);
            }
        }
    }

    private static void rows(Path file, long size) throws IOException {
        var random = new Random(7);
        long written = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), BLOCK)) {
            for (int row = 0; written < size; row++) {
                byte[] line = row(row, random).getBytes(StandardCharsets.UTF_8);
                out.write(line);
                written += line.length;
            }
        }
    }

    private static String row(int row, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return "{\"id\":" + row + ",\"price\":" + random.nextInt(10_000) + ",\"token\":\""
                + Long.toHexString(random.nextLong()) + "\",\"text\":\"" + text + "\"}\n";
    }
}

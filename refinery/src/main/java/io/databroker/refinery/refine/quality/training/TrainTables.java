package io.databroker.refinery.refine.quality.training;

import io.databroker.refinery.refine.quality.LanguageTables;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Makes `letters.bin` and `order.bin` from news posts and from the translations that installed programs bring
/// (`/usr/share/locale`, about 80 languages). Arguments: data folder, output folder.
public final class TrainTables {

    private static final int FEWEST_CHARS = 25;
    private static final long MOST_PER_LANGUAGE = 1_500_000;

    private TrainTables() {}

    public static void main(String[] args) throws IOException {
        var tables = new LanguageTables();
        for (CleanText text : new CleanTexts(Path.of(args[0])).all()) {
            boolean prose = text.kind().equals("post") || text.kind().equals("document");
            if (prose && text.part() == CleanText.Part.TEACH) {
                tables.learn(text.text());
            }
        }
        try (Stream<Path> languages = Files.list(Path.of("/usr/share/locale"))) {
            for (Path language : languages.sorted().toList()) {
                learn(language.resolve("LC_MESSAGES"), tables);
            }
        }
        Files.write(Path.of(args[1], "letters.bin"), tables.letters());
        Files.write(Path.of(args[1], "order.bin"), tables.order());
    }

    private static void learn(Path folder, LanguageTables tables) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        long learned = 0;
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> catalogs = files.filter(file -> file.toString().endsWith(".mo"))
                    .sorted()
                    .toList();
            for (Path file : catalogs) {
                if (learned < MOST_PER_LANGUAGE) {
                    learned += messages(Files.readAllBytes(file), tables);
                }
            }
        }
    }

    /// Learns the translations in a message catalogue of GNU gettext.
    private static long messages(byte[] bytes, LanguageTables tables) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 28 || in.getInt(0) != 0x950412de) {
            return 0;
        }
        long learned = 0;
        int table = in.getInt(16);
        for (int i = 1; i < in.getInt(8); i++) {
            int length = in.getInt(table + 8 * i);
            int start = in.getInt(table + 8 * i + 4);
            String message = new String(bytes, start, length, StandardCharsets.UTF_8);
            if (message.length() >= FEWEST_CHARS && message.indexOf('\uFFFD') < 0) {
                tables.learn(message.replaceAll("[%&_<][-\\w]*", ""));
                learned += message.length();
            }
        }
        return learned;
    }
}

package io.databroker.benchmarks;

import io.databroker.model.catalog.LanguageShare;
import io.databroker.refinery.refine.classify.language.LanguageIdentifier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Measures the language identifier on labelled lines: accuracy, calibration, and speed in processor time of one
/// core.
///
/// Usage: `LanguageBenchmark FOLDER [half]`, with `sentences`, `word-pairs` and `single-words` in it, a file
/// `xx.txt` for each language in each. Accuracies are means over the languages, as lingua reports them; blank lines
/// are left out. `half` leaves out every second line too: those that the biases were fitted on.
public final class LanguageBenchmark {

    private static final int BINS = 15;

    private final double[] confidences = new double[BINS];
    private final double[] hits = new double[BINS];
    private final boolean half;
    private int lines;

    private LanguageBenchmark(boolean half) {
        this.half = half;
    }

    /// @param arguments the folder and, if only the lines that nothing was fitted on are to count, `half`
    public static void main(String[] arguments) throws IOException {
        boolean half = arguments.length > 1 && arguments[1].equals("half");
        new LanguageBenchmark(half).run(Path.of(arguments[0]));
    }

    private void run(Path folder) throws IOException {
        double sum = 0;
        for (String kind : List.of("sentences", "word-pairs", "single-words")) {
            sum += measure(folder.resolve(kind));
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidences[bin] - hits[bin]) / lines;
        }
        System.out.printf(Locale.ROOT, "mean %.2f %%, expected calibration error %.4f%n", sum / 3, error);
    }

    private double measure(Path folder) throws IOException {
        var identifier = LanguageIdentifier.shared();
        var clock = ManagementFactory.getThreadMXBean();
        double sum = 0;
        long count = 0;
        long time = 0;
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String code = file.getFileName().toString().substring(0, 2);
            List<String> texts = texts(file);
            long start = clock.getCurrentThreadCpuTime();
            List<LanguageShare> found = texts.stream()
                    .map(text -> identifier.identify(text).getFirst())
                    .toList();
            time += clock.getCurrentThreadCpuTime() - start;
            count += texts.size();
            sum += 100.0 * found.stream().filter(share -> count(share, code)).count() / texts.size();
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f %% of %d lines in %d languages, %.0f a second%n",
                folder.getFileName(),
                sum / files.size(),
                count,
                files.size(),
                count * 1e9 / time);
        return sum / files.size();
    }

    private List<String> texts(Path file) throws IOException {
        List<String> all = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return half
                ? IntStream.range(0, all.size() / 2)
                        .mapToObj(i -> all.get(2 * i + 1))
                        .toList()
                : all;
    }

    private boolean count(LanguageShare share, String code) {
        boolean hit = share.code().equals(code);
        int bin = Math.min(BINS - 1, (int) (share.confidence() * BINS));
        confidences[bin] += share.confidence();
        hits[bin] += hit ? 1 : 0;
        lines++;
        return hit;
    }
}

package io.databroker.refinery.refine.quality.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.databroker.refinery.refine.quality.TextQuality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Measures the text score on clean texts that it was not made from, damaged with other seeds and other inserted
/// phrases: area under the ROC curve by damage and severity, expected calibration error, mean score by kind of
/// clean text. Arguments: data folder, file for the reliability plot.
public final class MeasureTextScore {

    private static final double[] LADDER = {0, 0.1, 0.2, 0.4, 0.7, 1};
    private static final double[] LIMITS = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5};

    private MeasureTextScore() {}

    public static void main(String[] args) throws IOException {
        List<CleanText> texts = new CleanTexts(Path.of(args[0]))
                .all().stream().filter(t -> t.part() == CleanText.Part.TEST).toList();
        var reliability = new Reliability();
        var clean = new double[texts.size()];
        var byKind = new TreeMap<String, double[]>();
        for (int i = 0; i < clean.length; i++) {
            CleanText text = texts.get(i);
            clean[i] = overall(text.text());
            String length = text.text().length() > 480 ? " 480+" : text.text().length() > 120 ? " 120+" : " short";
            double[] sums = byKind.computeIfAbsent(text.kind() + length, k -> new double[4]);
            sums[0]++;
            sums[1] += clean[i];
            sums[2] += clean[i] > 0.8 ? 1 : 0;
            sums[3] += clean[i] < 0.3 ? 1 : 0;
        }
        byKind.forEach((kind, s) -> System.out.printf(
                Locale.ROOT,
                "%-18s %5.0f texts  mean %.3f  >.8: %.3f  <.3: %.3f%n",
                kind,
                s[0],
                s[1] / s[0],
                s[2] / s[0],
                s[3] / s[0]));
        System.out.printf(Locale.ROOT, "%-18s %s%n", "AUROC (mean score)", Arrays.toString(LADDER));
        double auroc = 0;
        for (Damage damage : Damage.values()) {
            auroc += row(damage, texts, clean);
        }
        System.out.printf(Locale.ROOT, "mean AUROC over the ladder %.4f%n", auroc / Damage.values().length);
        List<Example> examples = Example.of(texts, CleanText.Part.TEST);
        limits(examples);
        for (Example example : examples) {
            reliability.add(TextQuality.overall(example.profile()), example.isClean());
        }
        System.out.printf(Locale.ROOT, "expected calibration error %.4f%n", reliability.expectedCalibrationError());
        Files.writeString(Path.of(args[1]), reliability.svg("Text score, overall"), UTF_8);
    }

    /// What each limit on the score would drop: of the clean, of prose, code and tables among them, of the damaged.
    private static void limits(List<Example> examples) {
        for (double limit : LIMITS) {
            System.out.printf(
                    Locale.ROOT,
                    "limit %.2f drops: clean %.4f (code %.3f, document %.3f, post %.4f), damaged up to .2: %.3f, from .4: %.3f%n",
                    limit,
                    dropped(examples, limit, Example::isClean),
                    dropped(
                            examples,
                            limit,
                            e -> e.isClean() && e.source().kind().equals("code")),
                    dropped(
                            examples,
                            limit,
                            e -> e.isClean() && e.source().kind().equals("document")),
                    dropped(
                            examples,
                            limit,
                            e -> e.isClean() && e.source().kind().equals("post")),
                    dropped(examples, limit, e -> !e.isClean() && e.severity() <= 0.2),
                    dropped(examples, limit, e -> e.severity() >= 0.4));
        }
    }

    private static double dropped(List<Example> examples, double limit, Predicate<Example> which) {
        return examples.stream()
                .filter(which)
                .mapToDouble(e -> TextQuality.overall(e.profile()) < limit ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double row(Damage damage, List<CleanText> texts, double[] clean) {
        var line = new StringBuilder(
                String.format(Locale.ROOT, "%-18s", damage.name().toLowerCase(Locale.ROOT)));
        double sum = 0;
        for (int rung = 1; rung < LADDER.length; rung++) {
            double severity = LADDER[rung];
            double[] scores = IntStream.range(0, texts.size())
                    .filter(i -> !spoil(damage, texts, i, severity)
                            .equals(texts.get(i).text()))
                    .mapToDouble(i -> overall(spoil(damage, texts, i, severity)))
                    .toArray();
            double mean = Arrays.stream(scores).average().orElse(0);
            double auroc = auroc(clean, scores);
            sum += auroc / (LADDER.length - 1);
            line.append(String.format(Locale.ROOT, "  %.3f (%.2f)", auroc, mean));
        }
        System.out.printf(Locale.ROOT, "%s   mean %.3f%n", line, sum);
        return sum;
    }

    private static String spoil(Damage damage, List<CleanText> texts, int i, double severity) {
        CleanText text = texts.get(i);
        String donor = texts.get((i * 31 + 17) % texts.size()).text();
        return damage.apply(text.text(), severity, text.seed() + 1, donor);
    }

    private static double overall(String text) {
        return TextQuality.appraise(text, Map.of()).scores().overall();
    }

    /// Probability that a clean text scores higher than a damaged one.
    static double auroc(double[] clean, double[] damaged) {
        double[] sorted = damaged.clone();
        Arrays.sort(sorted);
        double wins = 0;
        for (double score : clean) {
            wins += (below(sorted, score) + below(sorted, Math.nextUp(score))) / 2.0;
        }
        return wins / ((double) clean.length * damaged.length);
    }

    private static int below(double[] sorted, double score) {
        int at = Arrays.binarySearch(sorted, score);
        int low = at < 0 ? -at - 1 : at;
        while (low > 0 && sorted[low - 1] >= score) {
            low--;
        }
        return low;
    }
}

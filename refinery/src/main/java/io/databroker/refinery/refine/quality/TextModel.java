package io.databroker.refinery.refine.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// The text score of one [TextKind]: a monotone additive model over the features of a [TextProfile].
///
/// Every feature has a [Term] that says what its value costs; an aspect's costs add up, and a [Calibration] makes
/// a probability of the sum. The overall score has terms of its own over all features. The weights are learned on
/// clean text against text that was damaged on purpose (package `training`); those of all kinds are one text file
/// of some kilobytes. Immutable.
public final class TextModel {

    private static final String RESOURCE = "text-score.txt";

    private final Map<Aspect, List<Term>> terms = new EnumMap<>(Aspect.class);
    private final Map<Aspect, Calibration> calibrations = new EnumMap<>(Aspect.class);

    public TextModel(Map<Aspect, List<Term>> terms, Map<Aspect, Calibration> calibrations) {
        this.terms.putAll(terms);
        this.calibrations.putAll(calibrations);
    }

    /// The models that come with the program, one for each kind.
    public static Map<TextKind, TextModel> shipped() {
        String all = new String(LetterModel.resource(RESOURCE), UTF_8);
        var models = new EnumMap<TextKind, TextModel>(TextKind.class);
        for (TextKind kind : TextKind.values()) {
            models.put(kind, parse(kind, all));
        }
        return models;
    }

    List<Term> terms(Aspect aspect) {
        return terms.getOrDefault(aspect, List.of());
    }

    /// What the aspect's features cost, in logits.
    public double cost(Aspect aspect, TextProfile profile) {
        double cost = 0;
        for (Term term : terms(aspect)) {
            cost += term.cost(profile);
        }
        return cost;
    }

    /// Probability that nothing is wrong in this respect.
    public double probability(Aspect aspect, double cost, double words) {
        Calibration calibration = calibrations.get(aspect);
        if (calibration == null) {
            throw new IllegalStateException("The text score has no calibration for " + aspect.id() + ".");
        }
        return calibration.probability(cost, words);
    }

    /// Reads what [#format] wrote, out of the lines of all kinds.
    static TextModel parse(TextKind kind, String text) {
        var terms = new EnumMap<Aspect, List<Term>>(Aspect.class);
        var calibrations = new EnumMap<Aspect, Calibration>(Aspect.class);
        for (String line :
                text.lines().filter(l -> l.startsWith(kind.id() + " ")).toList()) {
            String[] parts = line.split(" ");
            double[] a = numbers(parts[3]);
            double[] b = numbers(parts[4]);
            if (parts[2].equals("calibration")) {
                calibrations.put(aspect(parts[1]), new Calibration(a, b));
            } else {
                var term = new Term(TextFeature.valueOf(parts[2].toUpperCase(Locale.ROOT)), a, b);
                terms.computeIfAbsent(aspect(parts[1]), x -> new ArrayList<>()).add(term);
            }
        }
        return new TextModel(terms, calibrations);
    }

    /// One line for each term and each calibration.
    public String format(TextKind kind) {
        var lines = new StringJoiner("\n", "", "\n");
        for (Aspect aspect : Aspect.values()) {
            String begin = kind.id() + " " + aspect.id();
            for (Term term : terms(aspect)) {
                lines.add(line(begin, term.feature().id(), term.knots(), term.costs()));
            }
            Calibration calibration = calibrations.get(aspect);
            if (calibration != null) {
                lines.add(line(begin, "calibration", calibration.level(), calibration.slope()));
            }
        }
        return lines.toString();
    }

    private static Aspect aspect(String id) {
        return Aspect.valueOf(id.toUpperCase(Locale.ROOT));
    }

    private static double[] numbers(String joined) {
        return Arrays.stream(joined.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static String line(String begin, String name, double[] a, double[] b) {
        return begin + " " + name + " " + join(a) + " " + join(b);
    }

    private static String join(double[] values) {
        var joined = new StringJoiner(",");
        for (double value : values) {
            joined.add(String.format(Locale.ROOT, "%.6g", value));
        }
        return joined.toString();
    }
}

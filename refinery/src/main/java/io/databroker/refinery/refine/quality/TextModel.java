package io.databroker.refinery.refine.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// The text score: a monotone additive model over the features of a [TextProfile].
///
/// Every feature has a [Term] that says what its value costs; an aspect's costs add up, and a [Calibration] makes a
/// probability of the sum. The overall score has terms of its own over all features. The weights are learned on
/// clean text against text that was damaged on purpose (package `training`); they are one text file of a few
/// kilobytes. Immutable.
public final class TextModel {

    private static final String RESOURCE = "text-score.txt";

    private final Map<Aspect, List<Term>> terms = new EnumMap<>(Aspect.class);
    private final Map<Aspect, Calibration> calibrations = new EnumMap<>(Aspect.class);

    public TextModel(Map<Aspect, List<Term>> terms, Map<Aspect, Calibration> calibrations) {
        this.terms.putAll(terms);
        this.calibrations.putAll(calibrations);
    }

    /// The model that comes with the program.
    public static TextModel shipped() {
        return parse(new String(LetterModel.resource(RESOURCE), UTF_8));
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

    /// Reads what [#format] wrote.
    static TextModel parse(String text) {
        var terms = new EnumMap<Aspect, List<Term>>(Aspect.class);
        var calibrations = new EnumMap<Aspect, Calibration>(Aspect.class);
        for (String line :
                text.lines().filter(l -> !l.isEmpty() && !l.startsWith("#")).toList()) {
            String[] parts = line.split(" ");
            double[] a = numbers(parts[2]);
            double[] b = numbers(parts[3]);
            if (parts[1].equals("calibration")) {
                calibrations.put(aspect(parts[0]), new Calibration(a, b));
            } else {
                var term = new Term(TextFeature.valueOf(parts[1].toUpperCase(Locale.ROOT)), a, b);
                terms.computeIfAbsent(aspect(parts[0]), x -> new ArrayList<>()).add(term);
            }
        }
        return new TextModel(terms, calibrations);
    }

    /// One line for each term and each calibration.
    public String format() {
        var lines = new StringJoiner("\n", "", "\n");
        for (Aspect aspect : Aspect.values()) {
            for (Term term : terms(aspect)) {
                lines.add(line(aspect.id(), term.feature().id(), term.knots(), term.costs()));
            }
            Calibration calibration = calibrations.get(aspect);
            if (calibration != null) {
                lines.add(line(aspect.id(), "calibration", calibration.level(), calibration.slope()));
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

    private static String line(String aspect, String name, double[] a, double[] b) {
        return aspect + " " + name + " " + join(a) + " " + join(b);
    }

    private static String join(double[] values) {
        var joined = new StringJoiner(",");
        for (double value : values) {
            joined.add(String.format(Locale.ROOT, "%.6g", value));
        }
        return joined.toString();
    }
}

package io.databroker.refinery.refine.classify.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What has to be added to the scores of languages whose models are built from corpora of different size and
/// purity, so that they can be compared, and how scores become probabilities. Made by [FitBiases].
final class Biases {

    /// Letters after which a text's length no longer matters to the bias.
    static final int MOST_LETTERS = 120;

    private static final Map<String, double[]> BY_CODE = read();

    private final double[] constant;
    private final double[] perLetter;

    /// The biases of the languages of a script, by lane.
    Biases(List<String> languages) {
        constant = new double[languages.size()];
        perLetter = new double[languages.size()];
        for (int lane = 0; lane < constant.length; lane++) {
            double[] values = BY_CODE.get(languages.get(lane));
            constant[lane] = values == null ? 0 : values[0];
            perLetter[lane] = values == null ? 0 : values[1];
        }
    }

    /// The bias of a lane for a text of so many letters, in nats.
    double of(int lane, int letters) {
        return constant[lane] + perLetter[lane] * Math.min(letters, MOST_LETTERS);
    }

    /// What the differences of log-probabilities are worth: neighbouring n-grams are no independent witnesses.
    static double temperature(int letters) {
        return temperature(BY_CODE.getOrDefault("temperature", new double[3]), letters);
    }

    /// The same by given terms: the logarithm is a polynomial in that of the length.
    static double temperature(double[] terms, int letters) {
        double log = Math.log(letters + 1.0);
        return Math.exp(terms[0] + terms[1] * log + terms[2] * log * log);
    }

    private static Map<String, double[]> read() {
        Map<String, double[]> values = new HashMap<>();
        try (var in = new BufferedReader(
                new InputStreamReader(Biases.class.getResourceAsStream("biases.txt"), StandardCharsets.UTF_8))) {
            in.lines().map(line -> line.split(" ")).forEach(fields -> {
                double[] numbers = new double[fields.length - 1];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = Double.parseDouble(fields[i + 1]);
                }
                values.put(fields[0], numbers);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The biases of the language models cannot be read.", e);
        }
        return values;
    }
}

package io.databroker.refinery.refine.compliance.personal;

import io.databroker.refinery.refine.compliance.personal.Examples.Example;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Learns the weights of [Tagger].
///
/// Arguments: labelled sentences (`synth_dataset_v2.json`), prose without labels (`train.jsonl.gz`), the file to
/// write, and, to measure, `folds` or `errors`: each fifth of the sentence templates is held out once.
///
/// The likelihood of the conditional random field is climbed by AdaGrad, sentence by sentence, in an order drawn
/// from a fixed seed: first over invented sentences and prose, then over labelled sentences among as many of
/// those; the weights are the mean of those after each of these last rounds. At each step a fifth of the features
/// is left out, so that none is leant on alone. What was learnt first is shared by all folds.
final class TaggerTraining {

    private static final int LABELS = Tagger.LABELS;
    private static final int OWN = 16_000;
    private static final int PROSE = 2_500;
    private static final int EPOCHS = 4;
    private static final int LABELLED_EPOCHS = 6;
    private static final int FOLDS = 5;
    private static final int FEWEST = 4;
    private static final float RATE = .12f;
    private static final float DECAY = 2e-7f;

    /// Share of a token's features left out at each step.
    private static final float DROP = .2f;

    /// What a gradient or a share must reach to count.
    private static final float SMALL = 1e-3f;

    /// Below this many units a weight is not written.
    private static final int LEAST_WEIGHT = 7;

    private final Random random = new Random(17);
    private final Map<Integer, Integer> index = new HashMap<>();
    private float[] weights = new float[0];
    private float[] squares = new float[0];
    private float[] transitions = new float[LABELS * LABELS];
    private float[] transitionSquares = new float[LABELS * LABELS];

    private TaggerTraining() {}

    private TaggerTraining(TaggerTraining begun) {
        index.putAll(begun.index);
        weights = begun.weights.clone();
        squares = begun.squares.clone();
        transitions = begun.transitions.clone();
        transitionSquares = begun.transitionSquares.clone();
    }

    public static void main(String[] arguments) throws IOException {
        List<Sentences.Labelled> given = Examples.labelled(Path.of(arguments[0]));
        Path file = Path.of(arguments[2]);
        var examples = new Examples();
        var sentences = new Sentences(5);
        List<Example> first =
                examples.of(Stream.generate(sentences::next).limit(OWN).toList());
        first.addAll(examples.prose(Path.of(arguments[1]), PROSE));
        List<Example> labelled = examples.of(given);
        var training = new TaggerTraining();
        training.number(first, labelled);
        training.learn(first, EPOCHS);
        if (arguments.length == 3) {
            training.goOn(first, labelled);
            training.write(file);
        } else {
            training.fold(first, labelled, given, file, new Evaluation(arguments[3].equals("errors")));
        }
    }

    /// Holds out each fifth of the templates once.
    private void fold(
            List<Example> first, List<Example> labelled, List<Sentences.Labelled> given, Path file, Evaluation to)
            throws IOException {
        for (int fold = 0; fold < FOLDS; fold++) {
            var in = new ArrayList<Example>();
            var out = new ArrayList<Sentences.Labelled>();
            for (int i = 0; i < given.size(); i++) {
                if (Integer.parseInt(given.get(i).group()) % FOLDS == fold) {
                    out.add(given.get(i));
                } else {
                    in.add(labelled.get(i));
                }
            }
            var folded = new TaggerTraining(this);
            folded.goOn(first, in);
            folded.write(file);
            to.add(out, Tagger.read(Files.newInputStream(file)));
        }
        to.print();
    }

    /// Gives a number to each feature that is seen often enough, and writes features as their numbers.
    private void number(List<Example> first, List<Example> labelled) {
        Map<Integer, Integer> counts = new HashMap<>();
        var all = new ArrayList<>(first);
        all.addAll(labelled);
        all.forEach(example -> Arrays.stream(example.features())
                .flatMapToInt(Arrays::stream)
                .forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        counts.forEach((feature, count) -> {
            if (count >= FEWEST) {
                index.put(feature, index.size());
            }
        });
        for (Example example : all) {
            int[][] tokens = example.features();
            for (int t = 0; t < tokens.length; t++) {
                tokens[t] = Arrays.stream(tokens[t])
                        .filter(index::containsKey)
                        .map(feature -> index.get(feature) * LABELS)
                        .toArray();
            }
        }
        weights = new float[index.size() * LABELS];
        squares = new float[weights.length];
        System.err.println(index.size() + " features, " + all.size() + " examples");
    }

    private void learn(List<Example> examples, int epochs) {
        var order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(this::step);
        }
    }

    private void goOn(List<Example> first, List<Example> labelled) {
        var others = new ArrayList<>(first);
        float[] sum = new float[weights.length];
        float[] transitionSum = new float[transitions.length];
        for (int epoch = 0; epoch < LABELLED_EPOCHS; epoch++) {
            Collections.shuffle(others, random);
            var mixed = new ArrayList<>(others.subList(0, 2 * labelled.size()));
            mixed.addAll(labelled);
            learn(mixed, 1);
            addShare(sum, weights);
            addShare(transitionSum, transitions);
        }
        weights = sum;
        transitions = transitionSum;
    }

    private static void addShare(float[] sum, float[] weights) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weights[i] / LABELLED_EPOCHS;
        }
    }

    /// A token's features with some left out.
    private int[] thinned(int[] features) {
        int[] kept = new int[features.length];
        int n = 0;
        for (int feature : features) {
            if (random.nextFloat() >= DROP) {
                kept[n++] = feature;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private void step(Example whole) {
        int size = whole.allowed().length;
        int[][] thinned = new int[size][];
        Arrays.setAll(thinned, t -> thinned(whole.features()[t]));
        var example = new Example(thinned, whole.allowed());
        double[] free = new double[size * LABELS];
        double[] bound = new double[size * LABELS];
        for (int t = 0; t < size; t++) {
            emissions(example.features()[t], free, t * LABELS);
            for (int l = 0; l < LABELS; l++) {
                bound[t * LABELS + l] = (example.allowed()[t] >> l & 1) == 0 ? 0 : free[t * LABELS + l];
            }
        }
        double[] exponentials = new double[transitions.length];
        for (int i = 0; i < exponentials.length; i++) {
            exponentials[i] = Math.exp(transitions[i]);
        }
        var lattice = new Lattice(LABELS, exponentials);
        Lattice.Pass expected = lattice.run(free);
        Lattice.Pass observed = lattice.run(bound);
        if (Double.isNaN(observed.logLikelihood())) {
            return;
        }
        for (int t = 0; t < size; t++) {
            for (int l = 0; l < LABELS; l++) {
                float gradient = (float) (observed.marginals()[t * LABELS + l] - expected.marginals()[t * LABELS + l]);
                if (Math.abs(gradient) > SMALL) {
                    for (int f : example.features()[t]) {
                        climb(weights, squares, f + l, gradient);
                    }
                }
            }
            if (t > 0 && isDoubtful(expected, t)) {
                pairs(observed, bound, exponentials, t, 1);
                pairs(expected, free, exponentials, t, -1);
            }
        }
    }

    /// Whether a token or the one before it may be other than nothing: else its transition is settled.
    private static boolean isDoubtful(Lattice.Pass pass, int t) {
        return pass.marginals()[t * LABELS] < 1 - SMALL || pass.marginals()[(t - 1) * LABELS] < 1 - SMALL;
    }

    private void emissions(int[] features, double[] to, int at) {
        float[] scores = new float[LABELS];
        for (int f : features) {
            for (int l = 0; l < LABELS; l++) {
                scores[l] += weights[f + l];
            }
        }
        float best = scores[0];
        for (float score : scores) {
            best = Math.max(best, score);
        }
        for (int l = 0; l < LABELS; l++) {
            to[at + l] = Math.exp(Math.max(-40, scores[l] - best));
        }
    }

    private void pairs(Lattice.Pass pass, double[] emissions, double[] exponentials, int t, int sign) {
        double[] joint = new double[LABELS * LABELS];
        double sum = 0;
        for (int a = 0; a < LABELS; a++) {
            for (int b = 0; b < LABELS; b++) {
                if (Lattice.follows(a, b)) {
                    joint[a * LABELS + b] = pass.forward()[(t - 1) * LABELS + a]
                            * exponentials[a * LABELS + b]
                            * emissions[t * LABELS + b]
                            * pass.backward()[t * LABELS + b];
                    sum += joint[a * LABELS + b];
                }
            }
        }
        for (int i = 0; i < joint.length; i++) {
            if (joint[i] > SMALL * sum) {
                climb(transitions, transitionSquares, i, (float) (sign * joint[i] / sum));
            }
        }
    }

    private static void climb(float[] weights, float[] squares, int at, float gradient) {
        squares[at] += gradient * gradient;
        weights[at] += RATE * gradient / (float) Math.sqrt(squares[at] + 1e-3f) - DECAY * weights[at];
    }

    private void write(Path file) throws IOException {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        double unit = Math.min(most, 4.0) / 127;
        var kept = new TreeMap<Integer, byte[]>();
        index.forEach((feature, at) -> {
            byte[] row = new byte[LABELS];
            boolean any = false;
            for (int l = 0; l < LABELS; l++) {
                long scaled = Math.round(weights[at * LABELS + l] / unit);
                row[l] = (byte) (Math.abs(scaled) < LEAST_WEIGHT ? 0 : Math.max(-127, Math.min(127, scaled)));
                any |= row[l] != 0;
            }
            if (any) {
                kept.put(feature, row);
            }
        });
        write(kept, unit, file);
        System.err.println(kept.size() + " features kept, " + Files.size(file) + " bytes, unit " + unit);
    }

    private void write(Map<Integer, byte[]> rows, double unit, Path file) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeDouble(unit);
            for (float transition : transitions) {
                out.writeFloat(transition);
            }
            out.writeInt(rows.size());
            for (Map.Entry<Integer, byte[]> row : rows.entrySet()) {
                out.writeInt(row.getKey());
                int mask = 0;
                for (int l = 0; l < LABELS; l++) {
                    mask |= row.getValue()[l] == 0 ? 0 : 1 << l;
                }
                out.writeShort(mask);
                for (byte weight : row.getValue()) {
                    if (weight != 0) {
                        out.writeByte(weight);
                    }
                }
            }
        }
    }
}

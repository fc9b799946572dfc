package io.databroker.refinery.refine.compliance.personal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Learns the weights of [Tagger].
///
/// Arguments: labelled sentences (`synth_dataset_v2.json`), prose without labels (`train.jsonl.gz`), the file to
/// write, and, to measure, `folds` or `errors`: each fifth of the sentence templates is held out once.
///
/// The likelihood of the conditional random field is climbed by AdaGrad, sentence by sentence, in an order drawn
/// from a fixed seed. Of prose without labels only this is told: small common words and numbers are nothing to
/// be found; the other words may be anything (the likelihood sums over them). For four tokens in ten the
/// lexicon's knowledge of names is hidden, so that the tagger does not lean on it.
final class TaggerTraining {

    private static final int LABELS = Tagger.LABELS;
    private static final int OWN = 16_000;
    private static final int PROSE = 2_500;
    private static final int EPOCHS = 6;
    private static final int FOLDS = 5;
    private static final double RATE = .12;
    private static final double DECAY = 2e-7;
    private static final int NAMES = Lexicon.FIRST_NAME | Lexicon.LAST_NAME | Lexicon.PLACE;

    /// @param features of each token
    /// @param allowed labels of each token, as a mask
    private record Example(int[][] features, int[] allowed, double weight) {}

    private final Random random = new Random(11);
    private final Map<Integer, Integer> index = new HashMap<>();
    private double[] weights = new double[0];
    private double[] squares = new double[0];
    private final double[] transitions = new double[LABELS * LABELS];
    private final double[] transitionSquares = new double[LABELS * LABELS];

    public static void main(String[] arguments) throws IOException {
        List<Sentences.Labelled> given = labelled(Path.of(arguments[0]));
        Path prose = Path.of(arguments[1]);
        Path file = Path.of(arguments[2]);
        if (arguments.length == 3) {
            train(given, prose, file);
            return;
        }
        var evaluation = new Evaluation(arguments[3].equals("errors"));
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Map<Boolean, List<Sentences.Labelled>> parts = given.stream()
                    .collect(Collectors.partitioningBy(one -> Integer.parseInt(one.group()) % FOLDS == out));
            train(parts.get(false), prose, file);
            evaluation.add(parts.get(true), Tagger.read(Files.newInputStream(file)));
        }
        evaluation.print();
    }

    private static void train(List<Sentences.Labelled> labelled, Path prose, Path file) throws IOException {
        var training = new TaggerTraining();
        training.learn(labelled, prose);
        training.write(file);
    }

    private static List<Sentences.Labelled> labelled(Path file) throws IOException {
        var sentences = new ArrayList<Sentences.Labelled>();
        for (JsonNode node : new JsonMapper().readTree(Files.readString(file))) {
            var spans = new ArrayList<Hit>();
            for (JsonNode span : node.get("spans")) {
                PersonalType type = TYPES.get(span.get("entity_type").asString());
                if (type != null) {
                    spans.add(new Hit(
                            type,
                            span.get("start_position").asInt(),
                            span.get("end_position").asInt(),
                            1));
                }
            }
            spans.sort(java.util.Comparator.comparingInt(Hit::start));
            sentences.add(new Sentences.Labelled(
                    node.get("full_text").asString(),
                    spans,
                    node.get("template_id").asString()));
        }
        return sentences;
    }

    private static final Map<String, PersonalType> TYPES = Map.ofEntries(
            Map.entry("PERSON", PersonalType.PERSON),
            Map.entry("STREET_ADDRESS", PersonalType.STREET_ADDRESS),
            Map.entry("GPE", PersonalType.LOCATION),
            Map.entry("ORGANIZATION", PersonalType.ORGANIZATION),
            Map.entry("TITLE", PersonalType.TITLE),
            Map.entry("NRP", PersonalType.NATIONALITY),
            Map.entry("ZIP_CODE", PersonalType.POSTCODE),
            Map.entry("CREDIT_CARD", PersonalType.CREDIT_CARD),
            Map.entry("EMAIL_ADDRESS", PersonalType.EMAIL),
            Map.entry("PHONE_NUMBER", PersonalType.PHONE),
            Map.entry("IBAN_CODE", PersonalType.IBAN),
            Map.entry("IP_ADDRESS", PersonalType.IP_ADDRESS),
            Map.entry("DOMAIN_NAME", PersonalType.URL),
            Map.entry("US_SSN", PersonalType.US_SSN),
            Map.entry("DATE_TIME", PersonalType.DATE),
            Map.entry("AGE", PersonalType.AGE),
            Map.entry("US_DRIVER_LICENSE", PersonalType.DRIVER_LICENCE));

    private void learn(List<Sentences.Labelled> labelled, Path prose) throws IOException {
        var texts = new ArrayList<Sentences.Labelled>(labelled);
        var own = new Sentences(5);
        for (int i = 0; i < OWN; i++) {
            texts.add(own.next());
        }
        var raw = new ArrayList<int[][]>();
        var allowed = new ArrayList<int[]>();
        var exampleWeights = new ArrayList<Double>();
        for (int i = 0; i < texts.size(); i++) {
            Tokens tokens = Tokens.of(texts.get(i).text());
            int[] proven = Patterns.proven(tokens, Patterns.find(tokens));
            if (tokens.size() > 0) {
                raw.add(features(tokens, proven));
                allowed.add(truth(tokens, proven, texts.get(i).spans()));
                exampleWeights.add(i < labelled.size() ? 1.5 : 1.0);
            }
        }
        prose(prose, raw, allowed, exampleWeights);
        List<Example> examples = indexed(raw, allowed, exampleWeights);
        weights = new double[index.size() * LABELS];
        squares = new double[weights.length];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, random);
            double likelihood = 0;
            for (Example example : examples) {
                likelihood += step(example);
            }
            System.err.printf("epoch %d: %.4f%n", epoch, likelihood / examples.size());
        }
    }

    private int[][] features(Tokens tokens, int[] proven) {
        var feature = new Feature(tokens, Lexicon.INSTANCE, proven);
        int[][] features = new int[tokens.size()][];
        for (int t = 0; t < features.length; t++) {
            features[t] = feature.listed(t, random.nextInt(10) < 4 ? NAMES : 0);
        }
        return features;
    }

    private static int[] truth(Tokens tokens, int[] proven, List<Hit> spans) {
        int[] allowed = new int[tokens.size()];
        Arrays.fill(allowed, 1);
        for (Hit span : spans) {
            int type = Tagger.TYPES.indexOf(span.type());
            boolean begun = false;
            for (int t = 0; type >= 0 && t < allowed.length; t++) {
                boolean inside = tokens.start(t) < span.end() && tokens.end(t) > span.start();
                if (inside && proven[t] == 0) {
                    boolean follows = t > 0 && (allowed[t - 1] >> (1 + 2 * type) & 3) != 0;
                    allowed[t] = 1 << ((begun && follows) ? 2 + 2 * type : 1 + 2 * type);
                    begun = true;
                }
            }
        }
        return allowed;
    }

    private void prose(Path file, List<int[][]> raw, List<int[]> allowed, List<Double> exampleWeights)
            throws IOException {
        List<String> lines;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        int all = (1 << LABELS) - 1;
        for (int i = lines.size() - 1; i >= 0 && lines.size() - i <= PROSE; i--) {
            String text = new JsonMapper().readTree(lines.get(i)).get("text").asString();
            int body = Math.max(0, text.indexOf("\n\n"));
            Tokens tokens = Tokens.of(text.substring(body, Math.min(text.length(), body + 400)));
            int[] proven = Patterns.proven(tokens, Patterns.find(tokens));
            if (tokens.size() < 5) {
                continue;
            }
            int[] labels = new int[tokens.size()];
            for (int t = 0; t < labels.length; t++) {
                int flags = tokens.kind(t) == Tokens.LETTERS ? Lexicon.INSTANCE.flags(tokens.hash(t)) : 0;
                boolean small = Character.isLowerCase(tokens.first(t));
                boolean common = (flags & Lexicon.COMMON) != 0;
                boolean nothing = proven[t] > 0
                        || (common && small && (flags & (Lexicon.JOB | Lexicon.TITLE)) == 0)
                        || (common && (flags & NAMES) == 0)
                        || (tokens.kind(t) != Tokens.LETTERS && ".,-'".indexOf(tokens.first(t)) < 0);
                labels[t] = nothing ? 1 : all;
            }
            raw.add(features(tokens, proven));
            allowed.add(labels);
            exampleWeights.add(1.0);
        }
    }

    private List<Example> indexed(List<int[][]> raw, List<int[]> allowed, List<Double> exampleWeights) {
        Map<Integer, Integer> counts = new HashMap<>();
        raw.forEach(tokens -> {
            for (int[] features : tokens) {
                for (int feature : features) {
                    counts.merge(feature, 1, Integer::sum);
                }
            }
        });
        counts.forEach((feature, count) -> {
            if (count >= 4) {
                index.put(feature, index.size());
            }
        });
        var examples = new ArrayList<Example>();
        for (int i = 0; i < raw.size(); i++) {
            int[][] tokens = raw.get(i);
            for (int t = 0; t < tokens.length; t++) {
                tokens[t] = Arrays.stream(tokens[t])
                        .filter(index::containsKey)
                        .map(index::get)
                        .toArray();
            }
            examples.add(new Example(tokens, allowed.get(i), exampleWeights.get(i)));
        }
        System.err.println(index.size() + " features, " + examples.size() + " examples");
        return examples;
    }

    private double step(Example example) {
        int size = example.features.length;
        double[] free = new double[size * LABELS];
        double[] bound = new double[size * LABELS];
        for (int t = 0; t < size; t++) {
            emissions(example.features[t], free, t * LABELS);
            for (int l = 0; l < LABELS; l++) {
                bound[t * LABELS + l] = (example.allowed[t] >> l & 1) == 0 ? 0 : free[t * LABELS + l];
            }
        }
        double[] exponentials = Arrays.stream(transitions).map(Math::exp).toArray();
        var lattice = new Lattice(LABELS, exponentials);
        Lattice.Pass expected = lattice.run(free);
        Lattice.Pass observed = lattice.run(bound);
        if (Double.isNaN(observed.logLikelihood())) {
            return 0;
        }
        for (int t = 0; t < size; t++) {
            for (int l = 0; l < LABELS; l++) {
                double gradient =
                        example.weight * (observed.marginals()[t * LABELS + l] - expected.marginals()[t * LABELS + l]);
                if (Math.abs(gradient) > 1e-4) {
                    for (int f : example.features[t]) {
                        climb(weights, squares, f * LABELS + l, gradient);
                    }
                }
            }
            if (t > 0) {
                pairs(observed, bound, exponentials, t, 1);
                pairs(expected, free, exponentials, t, -1);
            }
        }
        return observed.logLikelihood() - expected.logLikelihood();
    }

    private void emissions(int[] features, double[] to, int at) {
        double best = Double.NEGATIVE_INFINITY;
        for (int l = 0; l < LABELS; l++) {
            double score = 0;
            for (int f : features) {
                score += weights[f * LABELS + l];
            }
            to[at + l] = score;
            best = Math.max(best, score);
        }
        for (int l = 0; l < LABELS; l++) {
            to[at + l] = Math.exp(Math.max(-40, to[at + l] - best));
        }
    }

    private void pairs(Lattice.Pass pass, double[] emissions, double[] exponentials, int t, double sign) {
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
            if (joint[i] > 0) {
                climb(transitions, transitionSquares, i, sign * joint[i] / sum);
            }
        }
    }

    private static void climb(double[] weights, double[] squares, int at, double gradient) {
        squares[at] += gradient * gradient;
        weights[at] += RATE * gradient / Math.sqrt(squares[at] + 1e-3) - DECAY * weights[at];
    }

    private void write(Path file) throws IOException {
        double most = Arrays.stream(weights).map(Math::abs).max().orElse(1);
        double unit = Math.min(most, 4.0) / 127;
        var kept = new TreeMap<Integer, byte[]>();
        index.forEach((feature, at) -> {
            byte[] row = new byte[LABELS];
            boolean any = false;
            for (int l = 0; l < LABELS; l++) {
                long scaled = Math.round(weights[at * LABELS + l] / unit);
                row[l] = (byte) (Math.abs(scaled) < 6 ? 0 : Math.max(-127, Math.min(127, scaled)));
                any |= row[l] != 0;
            }
            if (any) {
                kept.put(feature, row);
            }
        });
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeDouble(unit);
            for (double transition : transitions) {
                out.writeFloat((float) transition);
            }
            out.writeInt(kept.size());
            for (Map.Entry<Integer, byte[]> row : kept.entrySet()) {
                out.writeInt(row.getKey());
                int mask = 0;
                for (int l = 0; l < LABELS; l++) {
                    mask |= row.getValue()[l] == 0 ? 0 : 1 << l;
                }
                out.writeShort(mask);
                for (int l = 0; l < LABELS; l++) {
                    if (row.getValue()[l] != 0) {
                        out.writeByte(row.getValue()[l]);
                    }
                }
            }
        }
        System.err.println(kept.size() + " features kept, " + Files.size(file) + " bytes, unit " + unit);
    }
}

package io.databroker.benchmarks;

import io.databroker.model.api.Json;
import io.databroker.refinery.refine.classify.linear.DenseHead;
import io.databroker.refinery.refine.classify.linear.DenseHead.Example;
import io.databroker.refinery.refine.classify.linear.Temperature;
import io.databroker.refinery.refine.embed.StaticVectors;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/// Trains the domain classifier and measures it on posts that it was not trained on.
///
/// Usage: `DomainTraining SEEDS.txt POSTS.jsonl.gz OUT.bin`. Seeds are lines of a domain, a tab and a text; posts
/// have `label` (a news group) and `text`, and count half for training, half for measuring. A seed counts as much
/// as [#SEED_COST] posts.
public final class DomainTraining {

    private static final double POST_COST = 0.15;
    private static final double SEED_COST = 20;

    private static final Map<String, String> DOMAINS = Map.ofEntries(
            Map.entry("alt.atheism", "religion"),
            Map.entry("soc.religion.christian", "religion"),
            Map.entry("talk.religion.misc", "religion"),
            Map.entry("comp.graphics", "software"),
            Map.entry("comp.os.ms-windows.misc", "software"),
            Map.entry("comp.windows.x", "software"),
            Map.entry("comp.sys.ibm.pc.hardware", "technical"),
            Map.entry("comp.sys.mac.hardware", "technical"),
            Map.entry("misc.forsale", "commerce"),
            Map.entry("rec.autos", "technical"),
            Map.entry("rec.motorcycles", "technical"),
            Map.entry("rec.sport.baseball", "sport"),
            Map.entry("rec.sport.hockey", "sport"),
            Map.entry("sci.electronics", "technical"),
            Map.entry("sci.med", "medical"),
            Map.entry("sci.space", "science"),
            Map.entry("talk.politics.guns", "politics"),
            Map.entry("talk.politics.mideast", "politics"),
            Map.entry("talk.politics.misc", "politics"));

    private DomainTraining() {}

    /// @param arguments seeds, posts, and the file to write
    public static void main(String[] arguments) throws IOException {
        List<Example> train = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            int tab = line.indexOf('\t');
            train.add(example(line.substring(0, tab), line.substring(tab + 1), SEED_COST));
        }
        List<Example> posts = posts(Path.of(arguments[1]));
        List<Example> test = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            (i % 2 == 0 ? train : test).add(posts.get(i));
        }
        DenseHead head = DenseHead.train(train);
        try (var out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            head.write(out);
        }
        report(head, test);
    }

    private static List<Example> posts(Path file) throws IOException {
        List<Example> posts = new ArrayList<>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode post = Json.MAPPER.readTree(line);
                String domain = DOMAINS.get(post.path("label").asString());
                String text = post.path("text").asString();
                String body = text.substring(text.indexOf("\n\n") + 1);
                if (domain != null && body.length() > 50) {
                    posts.add(example(domain, body.substring(0, Math.min(6_000, body.length())), POST_COST));
                }
            }
        }
        return posts;
    }

    private static Example example(String domain, String text, double cost) {
        return new Example(domain, StaticVectors.shared().embed(text), cost);
    }

    private static void report(DenseHead head, List<Example> test) {
        List<Temperature.Judged> judged = test.stream()
                .map(example -> new Temperature.Judged(
                        head.margins(example.vector()), head.labels().indexOf(example.label())))
                .toList();
        double factor = Temperature.fit(judged);
        int right = 0;
        double error = 0;
        double[] confidences = new double[10];
        double[] hits = new double[10];
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        for (int i = 0; i < judged.size(); i++) {
            double[] probabilities = Temperature.softmax(judged.get(i).margins(), factor);
            int best = 0;
            for (int c = 1; c < probabilities.length; c++) {
                best = probabilities[c] > probabilities[best] ? c : best;
            }
            boolean hit = best == judged.get(i).label();
            right += hit ? 1 : 0;
            int bin = Math.min(9, (int) (probabilities[best] * 10));
            confidences[bin] += probabilities[best];
            hits[bin] += hit ? 1 : 0;
            confusion
                    .computeIfAbsent(test.get(i).label(), any -> new TreeMap<>())
                    .merge(head.labels().get(best), 1, Integer::sum);
        }
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(confidences[bin] - hits[bin]) / judged.size();
        }
        System.out.printf(
                Locale.ROOT,
                "accuracy %.3f of %d, sharpness %.2f, calibration error %.3f%n",
                (double) right / judged.size(),
                judged.size(),
                factor,
                error);
        confusion.forEach((label, found) -> System.out.println(label + " " + found));
    }
}

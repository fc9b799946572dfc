package io.databroker.benchmarks;

import io.databroker.model.api.Json;
import io.databroker.refinery.refine.classify.linear.LinearTextClassifier;
import io.databroker.refinery.refine.classify.linear.LinearTextClassifier.Example;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/// Trains the linear text classifier on one file of labelled posts and prints its accuracy on another, for whole
/// posts and for posts without headers, quotes and signature. Lines are JSON objects with `label` and `text`.
///
/// Usage: `TopicBenchmark TRAIN.jsonl[.gz] TEST.jsonl[.gz]`; with one file, every label's last three in ten by id
/// are the test.
public final class TopicBenchmark {

    private TopicBenchmark() {}

    /// @param arguments one or two files
    public static void main(String[] arguments) throws IOException {
        List<Example> train = read(Path.of(arguments[0]));
        List<Example> test = new ArrayList<>();
        if (arguments.length > 1) {
            test = read(Path.of(arguments[1]));
        } else {
            test = splitOffLatest(train);
        }
        report("whole", train, test);
        report(
                "stripped",
                train.stream().map(TopicBenchmark::strip).toList(),
                test.stream().map(TopicBenchmark::strip).toList());
    }

    private static void report(String name, List<Example> train, List<Example> test) {
        long start = System.nanoTime();
        LinearTextClassifier classifier = LinearTextClassifier.train(train);
        long trained = System.nanoTime();
        int right = 0;
        double confidence = 0;
        for (Example example : test) {
            var prediction = classifier.classify(example.text());
            right += prediction.label().equals(example.label()) ? 1 : 0;
            confidence += prediction.probability();
        }
        System.out.printf(
                Locale.ROOT,
                "%s: accuracy %.4f, mean confidence %.4f, %d train, %d test, training %.1f s, %.0f texts/s%n",
                name,
                (double) right / test.size(),
                confidence / test.size(),
                train.size(),
                test.size(),
                (trained - start) / 1e9,
                test.size() * 1e9 / (System.nanoTime() - trained));
    }

    private static List<Example> splitOffLatest(List<Example> all) {
        List<Example> test = new ArrayList<>();
        for (String label : all.stream().map(Example::label).distinct().toList()) {
            List<Example> own = all.stream()
                    .filter(example -> example.label().equals(label))
                    .toList();
            test.addAll(own.subList(own.size() * 7 / 10, own.size()));
        }
        all.removeAll(test);
        return test;
    }

    private static List<Example> read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode post = Json.MAPPER.readTree(line);
                examples.add(new Example(
                        post.path("label").asString(), post.path("text").asString()));
            }
        }
        return examples;
    }

    /// What the usual evaluation takes away: the headers, quoted lines, and everything after the last `--` or blank
    /// stretch that looks like a signature.
    private static Example strip(Example post) {
        String text = post.text();
        int body = text.indexOf("\n\n");
        text = body < 0 ? text : text.substring(body + 2);
        var kept = new StringBuilder();
        for (String line : text.split("\n")) {
            if (!line.matches("(writes in|writes:|wrote:|says:|said:|^In article|^Quoted from|^\\||^>).*")
                    && !line.matches(".*(writes in|writes:|wrote:|says:|said:)\\s*$")) {
                kept.append(line).append('\n');
            }
        }
        return new Example(post.label(), withoutSignature(kept.toString()));
    }

    private static String withoutSignature(String text) {
        List<String> lines = text.strip().lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).strip().replace("-", "").isEmpty()) {
                return i > 0 ? String.join("\n", lines.subList(0, i)) : text;
            }
        }
        return text;
    }
}

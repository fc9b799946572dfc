package io.databroker.benchmarks;

import io.databroker.model.api.Json;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.dedup.text.TextDuplicates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Near-duplicate text: McCormick's articles, the noise ladder over news posts, and a million generated records.
///
///     java ... io.databroker.benchmarks.NearTextBenchmark DATA-FOLDER [varied|copies|template COUNT]
final class NearTextBenchmark {

    private static final int DOCUMENTS = 800;

    private final Path data;

    private NearTextBenchmark(Path data) {
        this.data = data;
    }

    public static void main(String[] args) throws IOException {
        var benchmark = new NearTextBenchmark(Path.of(args[0]));
        if (args.length > 1) {
            records(args[1], Integer.parseInt(args[2]));
            return;
        }
        for (int articles : new int[] {100, 1_000, 2_500}) {
            benchmark.articles(articles);
        }
        for (int percent : new int[] {1, 5, 10, 15, 20, 30}) {
            benchmark.ladder(percent);
        }
    }

    private static Clusters find(Iterator<String> texts) throws IOException {
        Path scratch = Files.createTempDirectory("near-text");
        long start = System.nanoTime();
        Clusters found = TextDuplicates.find(texts, new RunContext(7, 2, scratch, Progress.NONE));
        System.out.printf("%.2f s: ", (System.nanoTime() - start) / 1e9);
        try (var files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(scratch);
        return found;
    }

    private void articles(int count) throws IOException {
        var ids = new ArrayList<String>();
        var texts = new ArrayList<String>();
        Path folder = data.resolve("text-near-duplicates");
        for (String line : Files.readAllLines(folder.resolve("articles_" + count + ".train"))) {
            ids.add(line.substring(0, line.indexOf(' ')));
            texts.add(line.substring(line.indexOf(' ') + 1));
        }
        var truth = new HashSet<Set<String>>();
        for (String line : Files.readAllLines(folder.resolve("articles_" + count + ".truth"))) {
            truth.add(Set.of(line.split(" ")));
        }
        var found = new HashSet<Set<String>>();
        for (Pair pair : find(texts.iterator()).pairs()) {
            found.add(Set.of(ids.get((int) pair.a()), ids.get((int) pair.b())));
        }
        long right = found.stream().filter(truth::contains).count();
        System.out.printf(
                "McCormick %d: %d of %d pairs, %d others%n", count, right, truth.size(), found.size() - right);
    }

    private List<String> bodies() throws IOException {
        var bodies = new ArrayList<String>();
        Path file = data.resolve("news20/train.jsonl.gz");
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String post = Json.MAPPER.readTree(line).get("text").asString();
                String body = post.substring(Math.max(0, post.indexOf("\n\n")));
                int words = body.split("\\s+").length;
                if (words >= 100 && words <= 1_500) {
                    bodies.add(body);
                }
            }
        }
        return bodies;
    }

    private void ladder(int percent) throws IOException {
        var random = new Random(7);
        List<String> bodies = bodies();
        var texts = new ArrayList<String>();
        for (int i = 0; i < DOCUMENTS; i++) {
            texts.add(bodies.remove(random.nextInt(bodies.size())));
        }
        var vocabulary = texts.stream()
                .flatMap(text -> List.of(text.split("\\s+")).stream())
                .toList();
        for (int i = 0; i < DOCUMENTS; i++) {
            texts.add(edited(texts.get(i), percent / 100.0, vocabulary, random));
        }
        int right = 0;
        var wrong = new HashMap<Set<Long>, Pair>();
        for (Pair pair : find(texts.iterator()).pairs()) {
            long a = pair.a() % DOCUMENTS;
            long b = pair.b() % DOCUMENTS;
            if (a == b) {
                right++;
            } else {
                wrong.putIfAbsent(Set.of(a, b), pair);
            }
        }
        System.out.printf(
                "%d %% edits: recall %.4f, %d other pairs%n", percent, right / (double) DOCUMENTS, wrong.size());
        if (System.getProperty("show") != null)
            wrong.forEach((k, v) -> {
                System.out.println(v + "\n  A: "
                        + texts.get((int) (v.a() % DOCUMENTS))
                                .replaceAll("\\s+", " ")
                                .substring(0, 300) + "\n  B: "
                        + texts.get((int) (v.b() % DOCUMENTS))
                                .replaceAll("\\s+", " ")
                                .substring(0, 300));
            });
    }

    private static String edited(String text, double rate, List<String> vocabulary, Random random) {
        var out = new ArrayList<String>();
        for (String word : text.strip().split("\\s+")) {
            double roll = random.nextDouble() / rate;
            String other = vocabulary.get(random.nextInt(vocabulary.size()));
            if (roll >= 1 || roll >= .75) {
                out.add(word);
            }
            if (roll < 1 && (roll < .5 || roll >= .75)) {
                out.add(other);
            }
        }
        return String.join(" ", out);
    }

    /// Records of about 1 kB: `varied` has random words, `template` one text with other names and numbers,
    /// `copies` as `varied` but every tenth is an edited copy of the one before.
    private static void records(String kind, int count) throws IOException {
        var random = new Random(7);
        var last = new String[] {""};
        Iterator<String> records = IntStream.range(0, count)
                .mapToObj(i -> {
                    last[0] = switch (kind) {
                        case "template" ->
                            TEMPLATE.formatted(
                                    word(random),
                                    word(random),
                                    i,
                                    random.nextInt(1_000_000),
                                    word(random),
                                    random.nextInt(28),
                                    random.nextInt(1_000_000));
                        case "copies" ->
                            i % 10 == 9
                                    ? last[0].replace(' ' + word(random) + ' ', " edited ") + " more"
                                    : words(random);
                        default -> words(random);
                    };
                    return last[0];
                })
                .iterator();
        Clusters found = find(records);
        System.out.printf(
                "%s: %,d pairs, %,d clusters%n",
                kind, found.pairs().size(), found.clusters().size());
    }

    private static final String TEMPLATE =
            ("Dear %s %s, thank you for your order number %d. We are glad to tell you that the "
                            + "amount of %d.00 was received from %s on day %d of the month and that your account %d is balanced. ")
                    + "You can return anything that you do not like within thirty days, without giving reasons, to any shop. "
                            .repeat(8);

    private static String word(Random random) {
        double zipf = Math.exp(random.nextDouble() * Math.log(50_000));
        return "W" + Integer.toString((int) zipf, 36).replaceAll("[0-9]", "o");
    }

    private static String words(Random random) {
        return Stream.generate(() -> word(random)).limit(200).collect(Collectors.joining(" "));
    }
}

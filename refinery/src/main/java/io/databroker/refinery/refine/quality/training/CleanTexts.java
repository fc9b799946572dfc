package io.databroker.refinery.refine.quality.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/// The clean texts: news posts without headers, quotations and signatures, sentences of 79 languages alone and
/// together, and the same sentences laid out as lists and conversations; program code, tables and documentation.
public final class CleanTexts {

    private final Path data;

    /// @param data the folder with `news20`, `languages` and `records-febrl`
    public CleanTexts(Path data) {
        this.data = data;
    }

    /// All of them, in an order that never changes.
    public List<CleanText> all() throws IOException {
        var texts = new ArrayList<CleanText>();
        posts(texts);
        sentences(texts);
        tables(texts);
        files(texts, Path.of("/usr/lib/python3.11"), ".py", "code", 600);
        files(texts, Path.of("/usr/include"), ".h", "code", 300);
        files(texts, Path.of("/usr/lib/node_modules"), ".js", "code", 300);
        files(texts, Path.of("/usr/share/perl"), ".pm", "code", 300);
        files(texts, Path.of("/usr/share/doc"), "README", "document", 600);
        files(texts, Path.of("/usr/share/perl"), ".pod", "document", 200);
        return texts;
    }

    private void posts(List<CleanText> texts) throws IOException {
        var json = new JsonMapper();
        Path file = data.resolve("news20/train.jsonl.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int n = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), n++) {
                var post = json.readTree(line);
                String id = "news20/" + post.get("id").asString();
                String body = body(post.get("text").asString(), n % 3 != 0);
                String clean = firstParagraphs(body, new SplittableRandom(n).nextInt(100, 4000));
                if (clean.length() > 40) {
                    texts.add(new CleanText(id, "post", clean));
                }
            }
        }
    }

    private static String body(String post, boolean stripped) {
        int head = post.indexOf("\n\n");
        String body = head < 0 ? post : post.substring(head + 2);
        if (!stripped) {
            return body.strip();
        }
        int signature = body.indexOf("\n--");
        return (signature < 0 ? body : body.substring(0, signature))
                .lines()
                .filter(line -> !line.matches("\\s*[>|:}\\]].*|.*(writes|wrote|says):?\\s*|In article .*"))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("")
                .strip();
    }

    private static String firstParagraphs(String body, int chars) {
        var out = new StringBuilder();
        for (String paragraph : body.split("\n\\s*\n")) {
            if (!out.isEmpty() && out.length() + paragraph.length() > chars) {
                break;
            }
            if (paragraph.length() <= 6000) {
                out.append(out.isEmpty() ? "" : "\n\n").append(paragraph.stripTrailing());
            }
        }
        return out.toString();
    }

    private void sentences(List<CleanText> texts) throws IOException {
        for (Path file : sorted(data.resolve("languages/sentences"), ".txt", 100)) {
            List<String> lines =
                    Files.readAllLines(file).stream().map(String::strip).toList();
            var random = new SplittableRandom(file.getFileName().toString().hashCode());
            for (int at = 0; at + 8 < lines.size(); ) {
                int take =
                        switch (random.nextInt(4)) {
                            case 0 -> 1;
                            case 1 -> 2;
                            case 2 -> 5;
                            default -> 8;
                        };
                String id = file.getFileName() + "/" + at;
                texts.add(layout(id, lines.subList(at, at + take), random));
                at += take;
            }
        }
    }

    private static CleanText layout(String id, List<String> sentences, SplittableRandom random) {
        int way = random.nextInt(12);
        if (way == 0 && sentences.size() > 1) {
            return new CleanText(id, "list", "- " + String.join("\n- ", sentences));
        }
        if (way == 1 && sentences.size() > 1) {
            var chat = new StringBuilder();
            for (int i = 0; i < sentences.size(); i++) {
                chat.append(i == 0 ? "" : "\n")
                        .append(i % 2 == 0 ? "A: " : "B: ")
                        .append(sentences.get(i));
            }
            return new CleanText(id, "chat", chat.toString());
        }
        return new CleanText(id, "sentences", String.join(way < 6 ? " " : "\n", sentences));
    }

    private void tables(List<CleanText> texts) throws IOException {
        for (Path file : sorted(data.resolve("records-febrl"), ".csv", 9)) {
            List<String> lines = Files.readAllLines(file);
            var random = new SplittableRandom(lines.size());
            for (int at = 1; at + 20 < lines.size(); at += 20) {
                List<String> rows = new ArrayList<>(lines.subList(at, at + random.nextInt(3, 20)));
                rows.addFirst(lines.getFirst());
                texts.add(new CleanText(file.getFileName() + "/" + at, "table", String.join("\n", rows)));
            }
        }
    }

    private static void files(List<CleanText> texts, Path folder, String name, String kind, int most)
            throws IOException {
        for (Path file : sorted(folder, name, most)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            String part = firstParagraphs(text, new SplittableRandom(text.length()).nextInt(300, 3000));
            if (part.length() > 100 && part.indexOf('\uFFFD') < 0) {
                texts.add(new CleanText(folder.relativize(file).toString(), kind, part));
            }
        }
    }

    private static List<Path> sorted(Path folder, String name, int most) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().contains(name))
                    .filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".gz"))
                    .sorted()
                    .limit(most)
                    .toList();
        }
    }
}

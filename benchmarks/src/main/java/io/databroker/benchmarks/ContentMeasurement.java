package io.databroker.benchmarks;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.QualityScores;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.StageCatalogue;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// How the content types of texts of known kind are told, and what the quality score makes of texts that others
/// call bad.
///
/// `ContentMeasurement types NAME=FOLDER:SUFFIX|NAME=FILE.jsonl.gz|NAME=FILE.csv …`: of every file below a
/// folder, of rows with a `text`, and of every forty lines of a table, spread over 400 at most.
/// `ContentMeasurement bad EXHIBITION.md`: the samples of data-juicer's exhibition of bad data, by the filter
/// that rejects them.
public final class ContentMeasurement {

    private static final int MOST = 400;
    private static final int LINES = 40;
    private static final Pattern SAMPLE =
            Pattern.compile("from OP *\\| *`(\\w+)`|\\| text .*?<pre>(.*?)</pre>|^### (.*)$", Pattern.MULTILINE);

    private final RunContext run = new RunContext(1, 1, Path.of("."), Progress.NONE);
    private final List<Stage> stages = Stream.of("language", "content_type", "quality")
            .map(stage -> StageCatalogue.stage(Parameters.none(stage)))
            .toList();

    private ContentMeasurement() {}

    public static void main(String[] arguments) throws IOException {
        var measurement = new ContentMeasurement();
        if (arguments[0].equals("bad")) {
            measurement.bad(Files.readString(Path.of(arguments[1])));
        } else {
            for (int i = 1; i < arguments.length; i++) {
                measurement.types(arguments[i]);
            }
        }
    }

    private void types(String argument) throws IOException {
        List<String> texts = texts(argument.substring(argument.indexOf('=') + 1));
        var counts = new TreeMap<String, Integer>();
        for (String text : spread(texts)) {
            var label = assess(text).contentType();
            counts.merge(label == null ? "none" : label.name(), 1, Integer::sum);
        }
        System.out.println(argument.substring(0, argument.indexOf('=')) + " " + counts);
    }

    private static List<String> spread(List<String> texts) {
        int step = Math.max(1, Math.ceilDiv(texts.size(), MOST));
        var chosen = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i += step) {
            chosen.add(texts.get(i));
        }
        return chosen;
    }

    private static List<String> texts(String source) throws IOException {
        var texts = new ArrayList<String>();
        if (source.endsWith(".jsonl.gz")) {
            try (var in = new GZIPInputStream(Files.newInputStream(Path.of(source)))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> texts.add(
                                Json.MAPPER.readTree(line).path("text").asString()));
            }
        } else if (source.endsWith(".csv")) {
            List<String> lines = Files.readAllLines(Path.of(source));
            for (int i = 0; i + LINES <= lines.size(); i += LINES) {
                texts.add(String.join("\n", lines.subList(i, i + LINES)));
            }
        } else {
            int colon = source.lastIndexOf(':');
            String suffix = source.substring(colon + 1);
            try (Stream<Path> files = Files.walk(Path.of(source.substring(0, colon)))) {
                for (Path file : files.filter(path -> path.toString().endsWith(suffix) && Files.isRegularFile(path))
                        .sorted()
                        .toList()) {
                    texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private void bad(String exhibition) {
        String section = "";
        String filter = "";
        var matcher = SAMPLE.matcher(exhibition);
        while (matcher.find()) {
            if (matcher.group(3) != null) {
                section = matcher.group(3);
            } else if (matcher.group(1) != null) {
                filter = matcher.group(1);
            } else {
                String text = plain(matcher.group(2));
                QualityScores scores = Objects.requireNonNull(assess(text).scores());
                System.out.printf(
                        Locale.ROOT,
                        "%s | %s | %d characters | overall %.2f | clarity %.2f%n",
                        section,
                        filter,
                        text.length(),
                        scores.overall(),
                        scores.clarity());
            }
        }
    }

    private static String plain(String html) {
        return html.replace("<br>", "\n")
                .replace("&#124;", "|")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private Assessment assess(String text) {
        var digest = Digest.sha256(new byte[0]);
        var nowhere = new Item(
                0,
                new java.util.UUID(0, 0),
                "-",
                null,
                -1,
                Modality.TEXT,
                "text/plain",
                digest,
                new Slice(digest, 0, 0),
                List.of(),
                0);
        var content = new TextContent(text, new LinkedHashMap<>());
        var assessment = Assessment.EMPTY;
        for (Stage stage : stages) {
            assessment =
                    stage.judge(new Subject(nowhere, content, assessment), run).assessment();
        }
        return assessment;
    }
}

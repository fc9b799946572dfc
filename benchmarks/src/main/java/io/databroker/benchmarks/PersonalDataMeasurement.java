package io.databroker.benchmarks;

import io.databroker.model.catalog.Finding;
import io.databroker.refinery.refine.compliance.personal.PersonalData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures how well personal data is found: F2 by type on labelled sentences, by span (same type, at least half of
/// the union in common) and by token, false alarms on plain prose, and time.
///
/// Arguments: the labelled sentences (`synth_dataset_v2.json`), a gzipped JSONL of prose (`train.jsonl.gz`).
public final class PersonalDataMeasurement {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("EMAIL_ADDRESS", "email"),
            Map.entry("PHONE_NUMBER", "phone"),
            Map.entry("IBAN_CODE", "iban"),
            Map.entry("DOMAIN_NAME", "url"),
            Map.entry("DATE_TIME", "date"),
            Map.entry("ZIP_CODE", "postcode"),
            Map.entry("GPE", "location"),
            Map.entry("NRP", "nationality"),
            Map.entry("US_DRIVER_LICENSE", "driver_licence"));
    private static final Set<String> PATTERNS = Set.of(
            "credit_card",
            "email",
            "phone",
            "iban",
            "ip_address",
            "url",
            "us_ssn",
            "postcode",
            "date",
            "age",
            "driver_licence");
    private static final double SAME = .5;

    private final Map<String, int[]> spans = new TreeMap<>();
    private final Map<String, int[]> tokens = new TreeMap<>();
    private final int[] anyType = new int[3];

    /// Counts are found, missed, false.
    private record Span(String type, int start, int end) {
        boolean same(Span other) {
            int common = Math.min(end, other.end) - Math.max(start, other.start);
            int union = Math.max(end, other.end) - Math.min(start, other.start);
            return type.equals(other.type) && common >= SAME * union;
        }

        boolean covers(int from, int to) {
            return start < to && from < end;
        }
    }

    public static void main(String[] arguments) throws IOException {
        var measurement = new PersonalDataMeasurement();
        boolean showErrors = arguments.length > 2;
        for (JsonNode sentence : new JsonMapper().readTree(Path.of(arguments[0]).toFile())) {
            measurement.sentence(sentence, showErrors);
        }
        measurement.print();
        prose(Path.of(arguments[1]));
    }

    private void sentence(JsonNode sentence, boolean showErrors) {
        String text = sentence.get("full_text").asString();
        var truth = new ArrayList<Span>();
        for (JsonNode span : sentence.get("spans")) {
            String type = span.get("entity_type").asString();
            truth.add(new Span(
                    NAMES.getOrDefault(type, type.toLowerCase(Locale.ROOT)),
                    span.get("start_position").asInt(),
                    span.get("end_position").asInt()));
        }
        List<Span> found = PersonalData.find(text).stream()
                .map(PersonalDataMeasurement::span)
                .toList();
        compare(truth, found, showErrors ? text : null);
        compareTokens(text, truth, found);
    }

    private static Span span(Finding finding) {
        String type = finding.type().equals("date_of_birth") ? "date" : finding.type();
        return new Span(type, finding.start(), finding.end());
    }

    private void compare(List<Span> truth, List<Span> found, String shown) {
        for (Span wanted : truth) {
            boolean hit = found.stream().anyMatch(wanted::same);
            counts(spans, wanted.type)[hit ? 0 : 1]++;
            if (!hit && shown != null) {
                System.out.println("MISS " + wanted + " in " + shown.replace('\n', '~'));
            }
        }
        for (Span given : found) {
            boolean hit = truth.stream().anyMatch(given::same);
            if (!hit) {
                counts(spans, given.type)[2]++;
            }
            if (!hit && shown != null) {
                System.out.println("FALSE " + given + " '"
                        + shown.substring(given.start, given.end).replace('\n', '~') + "' in "
                        + shown.replace('\n', '~'));
            }
        }
    }

    private void compareTokens(String text, List<Span> truth, List<Span> found) {
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > start) {
                String wanted = typeAt(truth, start, end);
                String given = typeAt(found, start, end);
                count(wanted, given);
            }
            start = end + 1;
        }
    }

    private void count(String wanted, String given) {
        if (!wanted.isEmpty()) {
            counts(tokens, wanted)[wanted.equals(given) ? 0 : 1]++;
            anyType[given.isEmpty() ? 1 : 0]++;
        } else if (!given.isEmpty()) {
            anyType[2]++;
        }
        if (!given.isEmpty() && !given.equals(wanted)) {
            counts(tokens, given)[2]++;
        }
    }

    private static String typeAt(List<Span> spans, int from, int to) {
        return spans.stream()
                .filter(span -> span.covers(from, to))
                .map(Span::type)
                .findFirst()
                .orElse("");
    }

    private static int[] counts(Map<String, int[]> by, String type) {
        return by.computeIfAbsent(type, unseen -> new int[3]);
    }

    private void print() {
        System.out.println("type                    n   span P     R    F2 | token P     R    F2");
        int[] all = new int[3];
        int[] patterns = new int[3];
        int[] allTokens = new int[3];
        int[] patternTokens = new int[3];
        for (String type : spans.keySet()) {
            line(type, spans.get(type), counts(tokens, type));
            add(all, spans.get(type));
            add(allTokens, counts(tokens, type));
            if (PATTERNS.contains(type)) {
                add(patterns, spans.get(type));
                add(patternTokens, counts(tokens, type));
            }
        }
        line("pattern types", patterns, patternTokens);
        line("all types", all, allTokens);
        line("any type, tokens", anyType, anyType);
    }

    private static void add(int[] sum, int[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static void line(String name, int[] span, int[] token) {
        System.out.printf(
                "%-20s %5d   %.3f %.3f %.3f |  %.3f %.3f %.3f%n",
                name, span[0] + span[1], p(span), r(span), f2(span), p(token), r(token), f2(token));
    }

    private static double p(int[] counts) {
        return counts[0] / Math.max(1.0, counts[0] + counts[2]);
    }

    private static double r(int[] counts) {
        return counts[0] / Math.max(1.0, counts[0] + counts[1]);
    }

    private static double f2(int[] counts) {
        return 5.0 * counts[0] / Math.max(1.0, 5.0 * counts[0] + 4.0 * counts[1] + counts[2]);
    }

    private static void prose(Path gzipped) throws IOException {
        var texts = new ArrayList<String>();
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(gzipped))) {
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(2_000)
                    .forEach(line -> texts.add(
                            new JsonMapper().readTree(line).get("text").asString()));
        }
        long words = texts.stream().mapToLong(text -> text.split("\\s+").length).sum();
        long characters = texts.stream().mapToLong(String::length).sum();
        for (int round = 0; round < 4; round++) {
            var types = new TreeMap<String, Integer>();
            long begun = System.nanoTime();
            for (String text : texts) {
                PersonalData.find(text).forEach(finding -> types.merge(finding.type(), 1, Integer::sum));
            }
            double micros = (System.nanoTime() - begun) / 1e3;
            System.out.printf("%nprose: %.1f µs per 1,000 characters%n", micros / characters * 1_000);
            if (round == 3) {
                types.forEach((type, count) ->
                        System.out.printf("  %-24s %7.3f per 1,000 words%n", type, count * 1_000.0 / words));
            }
        }
    }
}

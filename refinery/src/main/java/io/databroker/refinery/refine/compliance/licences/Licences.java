package io.databroker.refinery.refine.compliance.licences;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import io.databroker.refinery.refine.compliance.Keywords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Finds what a text says of its terms: SPDX identifiers, licence texts and headers, Creative Commons marks,
/// copyright lines, reserved rights, refusals of text and data mining.
///
/// One automaton looks for the few words without which no text speaks of terms; most texts end there. The others
/// are brought into a plain form, in which the phrases of `licences.yaml` and the marks of [Marks] are looked
/// for. A licence spans from its first phrase to its last. Linear in the text; safe for use by many threads.
public final class Licences {

    private static final Keywords TELLING = new Keywords(List.of(
            "licen",
            "copyright",
            "(c)",
            "creativecommons",
            "creative commons",
            "rights reserved",
            "noai",
            "noimageai",
            "tdm",
            "data mining",
            "public domain",
            "redistribution",
            "permission",
            "gptbot",
            "train",
            "cc by",
            "cc-by",
            "cdla",
            "eupl",
            "unencumbered",
            "software is provided"));
    private static final List<LicenceRule> RULES = load();
    private static final List<String> PHRASES = List.copyOf(RULES.stream()
            .flatMap(rule -> Stream.of(rule.any(), rule.all(), rule.unless()).flatMap(List::stream))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
    private static final Keywords AUTOMATON = new Keywords(PHRASES);

    private Licences() {}

    private static List<LicenceRule> load() {
        try (InputStream yaml = Licences.class.getResourceAsStream("licences.yaml")) {
            var rules = new ArrayList<LicenceRule>();
            for (Map.Entry<String, JsonNode> rule :
                    new YAMLMapper().readTree(yaml).properties()) {
                JsonNode phrases = rule.getValue();
                rules.add(new LicenceRule(
                        rule.getKey(), texts(phrases, "any"), texts(phrases, "all"), texts(phrases, "unless")));
            }
            return List.copyOf(rules);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the licences are part of the program", unreadable);
        }
    }

    private static List<String> texts(JsonNode node, String field) {
        var texts = new ArrayList<String>();
        node.path(field).forEach(text -> texts.add(text.asString().toLowerCase(Locale.ROOT)));
        return List.copyOf(texts);
    }

    /// The findings, by position: `spdx:MIT`, `copyright`, `all_rights_reserved`, `opt_out`. They may overlap.
    public static List<Finding> find(CharSequence text) {
        String original = text.toString();
        if (original.indexOf('©') < 0 && !speaksOfTerms(original)) {
            return List.of();
        }
        Plain plain = Plain.of(original);
        var findings = new ArrayList<Finding>(Marks.find(plain));
        phrases(plain, findings);
        findings.sort(Comparator.comparingInt(Finding::start)
                .thenComparingInt(Finding::end)
                .thenComparing(Finding::type));
        return List.copyOf(findings);
    }

    /// An SPDX identifier as the list spells it, where it is one of those known here; else as it stands.
    static String canonical(String lowerCase) {
        return RULES.stream()
                .map(LicenceRule::id)
                .filter(id -> id.equalsIgnoreCase(lowerCase))
                .findFirst()
                .orElse(lowerCase.toUpperCase(Locale.ROOT));
    }

    private static boolean speaksOfTerms(String text) {
        boolean[] found = new boolean[1];
        TELLING.scan(text, (keyword, start, end) -> found[0] = true);
        return found[0];
    }

    private static void phrases(Plain plain, List<Finding> findings) {
        Map<String, int[]> spans = new HashMap<>();
        AUTOMATON.scan(plain.text(), (phrase, start, end) -> {
            int[] span = spans.computeIfAbsent(PHRASES.get(phrase), first -> new int[] {start, end});
            span[1] = Math.max(span[1], end);
        });
        for (LicenceRule rule : RULES) {
            double probability = rule.probability(spans.keySet());
            String type = "spdx:" + rule.id();
            if (probability > 0
                    && findings.stream().noneMatch(finding -> finding.type().equals(type))) {
                List<int[]> own = Stream.concat(rule.any().stream(), rule.all().stream())
                        .filter(spans::containsKey)
                        .map(spans::get)
                        .toList();
                int start = own.stream().mapToInt(span -> span[0]).min().orElse(0);
                int end = own.stream().mapToInt(span -> span[1]).max().orElse(0);
                findings.add(new Finding(type, null, plain.start(start), plain.end(end), probability, Action.REPORTED));
            }
        }
    }
}

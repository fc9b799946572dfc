package io.databroker.refinery.refine.compliance.personal;

import io.databroker.model.catalog.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Compares what is found with the truth: precision, recall and F2 by type, by span (same type, half of the union
/// in common) and by word, patterns and tagger together as a seller sees them. By word is how the peers' published
/// figures are counted; it does not ask whether an address is one span or several.
final class Evaluation {

    private static final double LEAST = .5;
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

    /// Found, missed, false.
    private final Map<String, int[]> counts = new TreeMap<>();

    private final Map<String, int[]> words = new TreeMap<>();

    private final boolean shown;

    /// @param shown whether each error is printed
    Evaluation(boolean shown) {
        this.shown = shown;
    }

    /// Adds the sentences, as this tagger reads them.
    void add(List<Sentences.Labelled> held, Tagger tagger) {
        for (Sentences.Labelled sentence : held) {
            var found = new ArrayList<Hit>();
            for (Finding finding : PersonalData.find(sentence.text(), LEAST, tagger)) {
                PersonalType type = PersonalType.of(finding.type()).orElseThrow();
                found.add(new Hit(
                        type == PersonalType.DATE_OF_BIRTH ? PersonalType.DATE : type,
                        finding.start(),
                        finding.end(),
                        finding.probability()));
            }
            compare(sentence.text(), sentence.spans(), found);
            compareWords(sentence.text(), sentence.spans(), found);
        }
    }

    private void compare(String text, List<Hit> truth, List<Hit> found) {
        for (Hit wanted : truth) {
            boolean hit = found.stream().anyMatch(given -> same(wanted, given));
            count(wanted, hit ? 0 : 1, text);
        }
        for (Hit given : found) {
            if (truth.stream().noneMatch(wanted -> same(wanted, given))) {
                count(given, 2, text);
            }
        }
    }

    private void count(Hit hit, int at, String text) {
        for (String key : keys(hit.code())) {
            counts.computeIfAbsent(key, first -> new int[3])[at]++;
        }
        if (shown && at > 0) {
            System.out.printf(
                    "%s %s '%s' in %s%n",
                    at == 1 ? "MISSED" : "FALSE",
                    hit.code(),
                    text.substring(hit.start(), hit.end()).replace('\n', '~'),
                    text.replace('\n', '~'));
        }
    }

    private void compareWords(String text, List<Hit> truth, List<Hit> found) {
        Tokens tokens = Tokens.of(text);
        for (int t = 0; t < tokens.size(); t++) {
            if (tokens.kind(t) < Tokens.SIGN) {
                String wanted = typeAt(truth, tokens, t);
                String given = typeAt(found, tokens, t);
                if (!wanted.isEmpty()) {
                    countWord(wanted, wanted.equals(given) ? 0 : 1);
                }
                if (!given.isEmpty() && !given.equals(wanted)) {
                    countWord(given, 2);
                }
            }
        }
    }

    private void countWord(String type, int at) {
        for (String key : keys(type)) {
            words.computeIfAbsent(key, first -> new int[3])[at]++;
        }
    }

    private static List<String> keys(String type) {
        return List.of(type, PATTERNS.contains(type) ? "~patterns" : "~tagger", "~~all");
    }

    private static String typeAt(List<Hit> hits, Tokens tokens, int token) {
        return hits.stream()
                .filter(hit -> hit.start() < tokens.end(token) && tokens.start(token) < hit.end())
                .map(hit -> hit.type().code())
                .findFirst()
                .orElse("");
    }

    private static boolean same(Hit a, Hit b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        int union = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        return a.type() == b.type() && common >= .5 * union;
    }

    void print() {
        print("by span", counts);
        print("by word", words);
    }

    private static void print(String title, Map<String, int[]> counts) {
        System.out.println(title);
        counts.forEach((type, c) -> System.out.printf(
                "  %-16s n %4d P %.3f R %.3f F2 %.3f%n",
                type,
                c[0] + c[1],
                c[0] / Math.max(1.0, c[0] + c[2]),
                c[0] / Math.max(1.0, c[0] + c[1]),
                5.0 * c[0] / (5.0 * c[0] + 4.0 * c[1] + c[2])));
    }
}

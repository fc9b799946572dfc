package io.databroker.refinery.refine.compliance.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compares what a tagger finds with the truth: F2 by type, by span (half of the union in common) and by token.
final class Evaluation {

    private Evaluation() {}

    static void print(List<Sentences.Labelled> held, Tagger tagger) {
        for (double least : new double[] {.2, .3, .4, .5, .6}) {
            Map<String, int[]> spans = new TreeMap<>();
            for (Sentences.Labelled sentence : held) {
                Tokens tokens = Tokens.of(sentence.text());
                int[] proven = Patterns.proven(tokens, Patterns.find(tokens));
                List<Hit> found = tagger.find(tokens, proven).stream()
                        .filter(hit -> hit.probability() >= least)
                        .toList();
                compare(merged(sentence.spans(), sentence.text()), merged(found, sentence.text()), spans);
            }
            System.out.println("least " + least);
            spans.forEach((type, c) -> System.out.printf(
                    "  %-16s n %4d P %.3f R %.3f F2 %.3f%n",
                    type,
                    c[0] + c[1],
                    c[0] / Math.max(1.0, c[0] + c[2]),
                    c[0] / Math.max(1.0, c[0] + c[1]),
                    5.0 * c[0] / (5.0 * c[0] + 4.0 * c[1] + c[2])));
        }
    }

    private static void compare(List<Hit> truth, List<Hit> found, Map<String, int[]> counts) {
        for (Hit wanted : truth) {
            boolean hit = found.stream().anyMatch(given -> same(wanted, given));
            count(counts, wanted, hit ? 0 : 1);
        }
        for (Hit given : found) {
            if (truth.stream().noneMatch(wanted -> same(wanted, given))) {
                count(counts, given, 2);
            }
        }
    }

    private static void count(Map<String, int[]> counts, Hit hit, int at) {
        counts.computeIfAbsent(hit.code(), first -> new int[3])[at]++;
        counts.computeIfAbsent("~all", first -> new int[3])[at]++;
    }

    private static boolean same(Hit a, Hit b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        int union = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        return a.type() == b.type() && common >= .5 * union;
    }

    /// Neighbours of one type with nothing but blanks and signs between them, as one.
    static List<Hit> merged(List<Hit> hits, String text) {
        var merged = new ArrayList<Hit>();
        for (Hit hit : hits) {
            Hit before = merged.isEmpty() ? null : merged.getLast();
            if (before != null
                    && before.type() == hit.type()
                    && hit.start() >= before.end()
                    && text.substring(before.end(), hit.start()).chars().noneMatch(Character::isLetterOrDigit)
                    && hit.type() == PersonalType.STREET_ADDRESS) {
                merged.set(merged.size() - 1, new Hit(hit.type(), before.start(), hit.end(), hit.probability()));
            } else {
                merged.add(hit);
            }
        }
        return merged;
    }
}

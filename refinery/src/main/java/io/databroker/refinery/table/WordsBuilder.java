package io.databroker.refinery.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers a column of words row by row.
final class WordsBuilder {

    private static final int MOST = Character.MAX_VALUE;

    private final Map<List<String>, Integer> known = new HashMap<>();
    private final List<List<String>> sets = new ArrayList<>();
    private char[] codes = new char[1024];
    private int rows;

    /// Adds a row that has these words. Where there are more combinations than can be numbered, only the first word
    /// of further ones counts, or none.
    void add(List<String> words) {
        Integer code = known.get(words);
        if (code == null && sets.size() < MOST) {
            code = sets.size();
            List<String> set = words.stream().distinct().sorted().toList();
            sets.add(set);
            known.put(List.copyOf(words), code);
        }
        if (code == null) {
            code = known.getOrDefault(words.subList(0, 1), 0);
        }
        if (rows == codes.length) {
            codes = Arrays.copyOf(codes, 2 * rows);
        }
        codes[rows++] = (char) code.intValue();
    }

    Words build() {
        List<String> words =
                sets.stream().flatMap(List::stream).distinct().sorted().toList();
        Map<String, Integer> positions = Words.positions(words);
        List<List<Integer>> numbered = sets.stream()
                .map(set -> set.stream().map(positions::get).toList())
                .toList();
        return new Words(words, numbered, Arrays.copyOf(codes, rows));
    }
}

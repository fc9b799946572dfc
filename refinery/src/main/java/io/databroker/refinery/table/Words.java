package io.databroker.refinery.table;

import io.databroker.model.api.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// A column of words. Rows hold the number of a combination of words; there are few different ones, so that
/// whatever is asked of rows is asked of combinations first.
///
/// @param words all that occur, in order
/// @param sets by number of combination, the words in it
/// @param codes by row, the number of its combination
record Words(List<String> words, List<List<Integer>> sets, char[] codes) {

    /// How many rows have each combination, shared out to its words.
    int[] counts(int[] rowsByCode) {
        int[] counts = new int[words.size()];
        for (int code = 0; code < rowsByCode.length; code++) {
            for (int word : sets.get(code)) {
                counts[word] += rowsByCode[code];
            }
        }
        return counts;
    }

    /// The combinations with at least one of these words.
    boolean[] with(Set<String> wanted) {
        boolean[] with = new boolean[sets.size()];
        for (int code = 0; code < with.length; code++) {
            with[code] = sets.get(code).stream().map(words::get).anyMatch(wanted::contains);
        }
        return with;
    }

    /// By number of combination, its place in the order of the words; combinations without any come last.
    int[] ranks() {
        int[] byRank = IntStream.range(0, sets.size())
                .boxed()
                .sorted((a, b) -> compare(sets.get(a), sets.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[byRank.length];
        for (int rank = 0; rank < byRank.length; rank++) {
            ranks[byRank[rank]] = rank;
        }
        return ranks;
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        return Integer.compare(a.getFirst(), b.getFirst());
    }

    List<String> of(int row) {
        return sets.get(codes[row]).stream().map(words::get).toList();
    }

    /// What stands in `json`, with the rows' codes.
    static Words parse(byte[] json, char[] codes) {
        Legend legend = Json.MAPPER.readValue(json, Legend.class);
        return new Words(legend.words(), legend.sets(), codes);
    }

    byte[] legend() {
        return Json.MAPPER.writeValueAsBytes(new Legend(words, sets));
    }

    private record Legend(List<String> words, List<List<Integer>> sets) {}

    /// Words in order, each a combination of its own, for rows that are numbered by hand; the last is none.
    static Words numbered(List<String> words, char[] codes) {
        var sets = new ArrayList<List<Integer>>();
        IntStream.range(0, words.size()).forEach(word -> sets.add(List.of(word)));
        sets.add(List.of());
        return new Words(words, sets, codes);
    }

    static Map<String, Integer> positions(List<String> words) {
        var positions = new HashMap<String, Integer>();
        words.forEach(word -> positions.put(word, positions.size()));
        return positions;
    }
}

package io.databroker.refinery.refine.compliance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds all occurrences of all keywords, case ignored, in one pass: the automaton of Aho and Corasick (1975).
///
/// Completed to a table of state × character class, so that a character costs one look-up whatever came before.
/// Characters that no keyword has share class 0. A state is named by where its row begins, and inverted where a
/// keyword ends at it.
public final class Keywords {

    /// Receives an occurrence.
    public interface Visitor {
        void found(int keyword, int start, int end);
    }

    private final byte[] classes = new byte[128];
    private final int width;
    private final int[] next;
    private final int[][] found;
    private final int[] lengths;

    /// @param keywords in lower case and ASCII
    public Keywords(List<String> keywords) {
        int classCount = 1;
        for (String keyword : keywords) {
            for (int i = 0; i < keyword.length(); i++) {
                char c = keyword.charAt(i);
                if (classes[c] == 0) {
                    classes[c] = (byte) classCount++;
                }
            }
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            classes[c] = classes[c + 32];
        }
        width = classCount;
        lengths = keywords.stream().mapToInt(String::length).toArray();
        List<Map<Integer, Integer>> trie = new ArrayList<>(List.of(new HashMap<>()));
        Map<Integer, List<Integer>> ends = new HashMap<>();
        for (int k = 0; k < keywords.size(); k++) {
            ends.computeIfAbsent(insert(trie, keywords.get(k)), state -> new ArrayList<>())
                    .add(k);
        }
        next = new int[trie.size() * width];
        found = new int[trie.size()][];
        complete(trie, ends);
        for (int i = 0; i < next.length; i++) {
            int row = next[i] * width;
            next[i] = found[next[i]].length == 0 ? row : ~row;
        }
    }

    private int insert(List<Map<Integer, Integer>> trie, String keyword) {
        int state = 0;
        for (int i = 0; i < keyword.length(); i++) {
            int fresh = trie.size();
            int to = trie.get(state).computeIfAbsent((int) classes[keyword.charAt(i)], unseen -> fresh);
            if (to == fresh) {
                trie.add(new HashMap<>());
            }
            state = to;
        }
        return state;
    }

    private void complete(List<Map<Integer, Integer>> trie, Map<Integer, List<Integer>> ends) {
        int[] fallback = new int[trie.size()];
        var queue = new ArrayDeque<Integer>(List.of(0));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int[] own = ends.getOrDefault(state, List.of()).stream()
                    .mapToInt(k -> k)
                    .toArray();
            found[state] = state == 0 ? own : join(own, found[fallback[state]]);
            for (int c = 0; c < width; c++) {
                Integer to = trie.get(state).get(c);
                int otherwise = state == 0 ? 0 : next[fallback[state] * width + c];
                next[state * width + c] = to == null ? otherwise : to;
                if (to != null) {
                    fallback[to] = state == 0 ? 0 : otherwise;
                    queue.add(to);
                }
            }
        }
    }

    private static int[] join(int[] own, int[] inherited) {
        int[] all = Arrays.copyOf(own, own.length + inherited.length);
        System.arraycopy(inherited, 0, all, own.length, inherited.length);
        return all;
    }

    /// Visits the occurrences in order of their ends.
    public void scan(String text, Visitor visitor) {
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            row = next[row + (c < 128 ? classes[c] : 0)];
            if (row < 0) {
                row = ~row;
                for (int keyword : found[row / width]) {
                    visitor.found(keyword, i + 1 - lengths[keyword], i + 1);
                }
            }
        }
    }
}

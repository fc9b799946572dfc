package io.databroker.desktop.ui.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What differs between two texts, word by word.
///
/// Common words at both ends are set aside; the middle is compared by Myers' greedy algorithm ("An O(ND) difference
/// algorithm and its variations", 1986), which finds a shortest edit script in O((n + m) · d) time and O(d²) room for
/// d differences. Where d would exceed 1,000, the middles count as different as a whole.
final class WordDifference {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}_]+|.", Pattern.DOTALL);
    private static final int MOST_EDITS = 1_000;

    private WordDifference() {}

    /// A stretch of a text.
    ///
    /// @param differs whether the other text does not have it in this place
    record Stretch(String text, boolean differs) {}

    /// Both texts, cut where they begin or end to differ.
    record Sides(List<Stretch> left, List<Stretch> right) {}

    static Sides between(String left, String right) {
        List<String> a = words(left);
        List<String> b = words(right);
        boolean[] inA = new boolean[a.size()];
        boolean[] inB = new boolean[b.size()];
        int head = 0;
        while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.size(), b.size()) - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        Arrays.fill(inA, 0, head, true);
        Arrays.fill(inB, 0, head, true);
        Arrays.fill(inA, a.size() - tail, a.size(), true);
        Arrays.fill(inB, b.size() - tail, b.size(), true);
        mark(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), head, inA, inB);
        return new Sides(stretches(a, inA), stretches(b, inB));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    /// Marks the words that both have.
    private static void mark(List<String> a, List<String> b, int offset, boolean[] inA, boolean[] inB) {
        List<int[]> furthest = search(a, b);
        int x = a.size();
        int y = b.size();
        for (int d = furthest.size() - 1; d >= 0; d--) {
            int[] reached = furthest.get(d);
            int k = x - y;
            int middle = reached.length / 2;
            boolean down = k == -d || (k != d && reached[middle + k - 1] < reached[middle + k + 1]);
            int fromK = down ? k + 1 : k - 1;
            int fromX = d == 0 ? 0 : reached[middle + fromK];
            int fromY = d == 0 ? 0 : fromX - fromK;
            while (x > fromX && y > fromY) {
                inA[offset + --x] = true;
                inB[offset + --y] = true;
            }
            x = fromX;
            y = fromY;
        }
    }

    /// How far each diagonal reaches before each edit; empty where there are too many edits.
    private static List<int[]> search(List<String> a, List<String> b) {
        int most = Math.min(MOST_EDITS, a.size() + b.size());
        var furthest = new ArrayList<int[]>();
        int[] reached = new int[2 * most + 3];
        int middle = reached.length / 2;
        for (int d = 0; d <= most; d++) {
            furthest.add(Arrays.copyOfRange(reached, middle - d - 1, middle + d + 2));
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && reached[middle + k - 1] < reached[middle + k + 1]);
                int x = down ? reached[middle + k + 1] : reached[middle + k - 1] + 1;
                int y = x - k;
                while (x < a.size() && y < b.size() && a.get(x).equals(b.get(y))) {
                    x++;
                    y++;
                }
                reached[middle + k] = x;
                if (x >= a.size() && y >= b.size()) {
                    return furthest;
                }
            }
        }
        return List.of();
    }

    private static List<Stretch> stretches(List<String> words, boolean[] common) {
        var stretches = new ArrayList<Stretch>();
        var text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && common[i] != common[i - 1]) {
                stretches.add(new Stretch(text.toString(), !common[i - 1]));
                text.setLength(0);
            }
            text.append(words.get(i));
        }
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text.toString(), !common[words.size() - 1]));
        }
        return stretches;
    }
}

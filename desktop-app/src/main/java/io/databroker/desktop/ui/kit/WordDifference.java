package io.databroker.desktop.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What was taken out of a text and what was put in, word by word.
///
/// Common words at both ends are set aside; the middle is compared by Myers' greedy algorithm ("An O(ND)
/// difference algorithm and its variations", 1986), which finds a shortest edit script in O((n + m) · d) time and
/// O(d²) room for d differences. Where d would exceed 1,000, the middles count as different as a whole.
public final class WordDifference {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}_]+|.", Pattern.DOTALL);
    private static final int MOST_EDITS = 1_000;

    private final List<String> before;
    private final List<String> after;
    private final boolean[] stays;
    private final boolean[] wasThere;

    /// A stretch of text.
    public record Part(Kind kind, String text) {}

    /// Which of the two texts has a stretch.
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    private WordDifference(String before, String after) {
        this.before = words(before);
        this.after = words(after);
        this.stays = new boolean[this.before.size()];
        this.wasThere = new boolean[this.after.size()];
    }

    /// The parts of both texts in order; those that are the same or removed give the first, those that are the same
    /// or added the second.
    public static List<Part> of(String before, String after) {
        var difference = new WordDifference(before, after);
        difference.compare();
        return joined(difference.parts());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private void compare() {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int beforeEnd = before.size();
        int afterEnd = after.size();
        while (beforeEnd > head && afterEnd > head && before.get(beforeEnd - 1).equals(after.get(afterEnd - 1))) {
            beforeEnd--;
            afterEnd--;
        }
        Arrays.fill(stays, 0, head, true);
        Arrays.fill(wasThere, 0, head, true);
        Arrays.fill(stays, beforeEnd, before.size(), true);
        Arrays.fill(wasThere, afterEnd, after.size(), true);
        mark(before.subList(head, beforeEnd), after.subList(head, afterEnd), head);
    }

    /// Marks the words that both have.
    private void mark(List<String> a, List<String> b, int offset) {
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
                stays[offset + --x] = true;
                wasThere[offset + --y] = true;
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

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int removed = i;
            while (i < stays.length && !stays[i]) {
                i++;
            }
            add(parts, Kind.REMOVED, before.subList(removed, i));
            int added = j;
            while (j < wasThere.length && !wasThere[j]) {
                j++;
            }
            add(parts, Kind.ADDED, after.subList(added, j));
            int same = i;
            while (i < stays.length && j < wasThere.length && stays[i] && wasThere[j]) {
                i++;
                j++;
            }
            add(parts, Kind.SAME, before.subList(same, i));
        }
        return parts;
    }

    /// Counts blanks between two changes in a line as changed, so that what replaces several words follows them.
    private static List<Part> joined(List<Part> parts) {
        var joined = new ArrayList<Part>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean inner = i > 0
                    && i < parts.size() - 1
                    && part.text().isBlank()
                    && !part.text().contains("\n");
            if (part.kind() == Kind.SAME && !inner) {
                put(joined, removed, added);
                add(joined, part.kind(), List.of(part.text()));
            } else {
                removed.append(part.kind() == Kind.ADDED ? "" : part.text());
                added.append(part.kind() == Kind.REMOVED ? "" : part.text());
            }
        }
        put(joined, removed, added);
        return joined;
    }

    /// Adds what was taken out, what was put in, and the blanks that both end with.
    private static void put(List<Part> parts, StringBuilder removed, StringBuilder added) {
        int before = removed.length();
        int after = added.length();
        while (before > 0 && after > 0 && removed.charAt(before - 1) == ' ' && added.charAt(after - 1) == ' ') {
            before--;
            after--;
        }
        add(parts, Kind.REMOVED, List.of(removed.substring(0, before)));
        add(parts, Kind.ADDED, List.of(added.substring(0, after)));
        add(parts, Kind.SAME, List.of(removed.substring(before)));
        removed.setLength(0);
        added.setLength(0);
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty() && !parts.isEmpty() && parts.getLast().kind() == kind) {
            parts.set(parts.size() - 1, new Part(kind, parts.getLast().text() + text));
        } else if (!text.isEmpty()) {
            parts.add(new Part(kind, text));
        }
    }
}

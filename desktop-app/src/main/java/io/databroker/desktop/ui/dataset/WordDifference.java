package io.databroker.desktop.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What was taken out of a text and what was put in, by words.
///
/// Equal beginnings and ends are set aside first. What lies between is compared by the longest common subsequence,
/// n · m steps; where that would be more than four million, all of it counts as replaced.
final class WordDifference {

    /// A run of text.
    record Part(Kind kind, String text) {}

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    private static final Pattern EDGE = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");
    private static final long MOST = 4_000_000;

    private final List<Part> parts = new ArrayList<>();
    private final List<String> before;
    private final List<String> after;

    private WordDifference(String before, String after) {
        this.before = List.of(EDGE.split(before));
        this.after = List.of(EDGE.split(after));
    }

    /// The parts of both texts in order; those that are the same or removed give the first, those that are the same
    /// or added the second.
    static List<Part> of(String before, String after) {
        var difference = new WordDifference(before, after);
        difference.compare();
        return difference.parts;
    }

    private void compare() {
        int start = 0;
        int beforeEnd = before.size();
        int afterEnd = after.size();
        while (start < beforeEnd && start < afterEnd && before.get(start).equals(after.get(start))) {
            start++;
        }
        while (beforeEnd > start
                && afterEnd > start
                && before.get(beforeEnd - 1).equals(after.get(afterEnd - 1))) {
            beforeEnd--;
            afterEnd--;
        }
        add(Kind.SAME, before.subList(0, start));
        middle(before.subList(start, beforeEnd), after.subList(start, afterEnd));
        add(Kind.SAME, before.subList(beforeEnd, before.size()));
    }

    private void middle(List<String> old, List<String> fresh) {
        if ((long) old.size() * fresh.size() > MOST) {
            add(Kind.REMOVED, old);
            add(Kind.ADDED, fresh);
            return;
        }
        int[][] common = common(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                add(Kind.SAME, List.of(old.get(i++)));
                j++;
            } else if (i < old.size() && (j == fresh.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(Kind.REMOVED, List.of(old.get(i++)));
            } else {
                add(Kind.ADDED, List.of(fresh.get(j++)));
            }
        }
    }

    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            parts.set(parts.size() - 1, new Part(kind, parts.getLast().text() + text));
        } else {
            parts.add(new Part(kind, text));
        }
    }
}

package io.databroker.refinery.refine.dedup.records;

/// How alike two short strings are, as names and numbers are mistyped.
final class Strings {

    private Strings() {}

    /// Jaro-Winkler similarity in [0, 1]: matching characters within half the length, transpositions, and a bonus
    /// for a common start (Winkler 1990).
    static double jaroWinkler(String a, String b) {
        int range = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        var taken = new boolean[b.length()];
        var matched = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - range); j < Math.min(b.length(), i + range + 1); j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    matched.append(a.charAt(i));
                    break;
                }
            }
        }
        int matches = matched.length();
        if (matches == 0) {
            return 0;
        }
        int transposed = 0;
        int next = 0;
        for (int j = 0; j < b.length(); j++) {
            if (taken[j] && matched.charAt(next++) != b.charAt(j)) {
                transposed++;
            }
        }
        double jaro =
                ((double) matches / a.length() + (double) matches / b.length() + (matches - transposed / 2.0) / matches)
                        / 3;
        int start = 0;
        while (start < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        return jaro + start * .1 * (1 - jaro);
    }

    /// Insertions, deletions, substitutions and swaps of neighbours that make `b` of `a` (optimal string
    /// alignment).
    static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}

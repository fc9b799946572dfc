package io.databroker.desktop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;

/// Lays rows out in columns, each as wide as it needs to be; figures are set to the right.
///
/// Where the rows are wider than there is room, the last column moves to a line of its own below each row, and what
/// is still too wide loses the middle of its widest column.
final class Columns {

    private static final String INDENT = "  ";
    private static final String DEEPER = "      ";
    private static final int NARROWEST = 12;

    private final List<String> head;
    private final int[] widths;
    private final boolean[] figures;
    private final int room;
    private final boolean lastBelow;

    /// @param room in columns of the terminal
    Columns(List<String> head, List<List<String>> rows, int room) {
        this.head = head;
        this.room = room;
        int columns = head.size();
        widths = IntStream.range(0, columns).map(column -> width(column, rows)).toArray();
        figures = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            int c = column;
            figures[column] = !rows.isEmpty()
                    && rows.stream().allMatch(row -> row.get(c).matches("[-0-9.,% ]*|[0-9.]+ [kMGT]?B"));
        }
        lastBelow = total(columns) > room;
        int beside = lastBelow ? columns - 1 : columns;
        int widest = IntStream.range(0, beside).reduce(0, (one, other) -> widths[other] > widths[one] ? other : one);
        int excess = Math.max(0, total(beside) - room);
        widths[widest] = Math.max(Math.min(NARROWEST, widths[widest]), widths[widest] - excess);
    }

    private int width(int column, List<List<String>> rows) {
        return Math.max(
                head.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }

    private int total(int columns) {
        return IntStream.range(0, columns)
                .map(column -> INDENT.length() + widths[column])
                .sum();
    }

    String head() {
        return beside(head);
    }

    String row(List<String> cells) {
        String last = cells.getLast();
        return lastBelow && !last.isEmpty()
                ? beside(cells) + System.lineSeparator() + wrapped(DEEPER, DEEPER, last, room)
                : beside(cells);
    }

    private String beside(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size() - (lastBelow ? 1 : 0); i++) {
            String cell = cut(cells.get(i), widths[i]);
            String padding = " ".repeat(widths[i] - cell.length());
            line.append(INDENT).append(figures[i] ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int behind = (width - 1) * 2 / 3;
        return text.substring(0, width - 1 - behind) + "…" + text.substring(text.length() - behind);
    }

    /// A text broken between words, so that no line is wider than `room`; a word that is longer stands alone. What
    /// picocli marks as coloured counts as wide as it shows.
    ///
    /// @param first what stands before the first line, `rest` before the others
    static String wrapped(String first, String rest, String text, int room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : text.split(" ", -1)) {
            if (!fresh && shown(line + " " + word) > room) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return String.join(System.lineSeparator(), lines);
    }

    private static int shown(String marked) {
        return Ansi.OFF.string(marked).length();
    }
}

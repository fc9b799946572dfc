package io.databroker.desktop.cli;

import static com.ibm.icu.lang.UCharacterEnums.ECharacterCategory.ENCLOSING_MARK;
import static com.ibm.icu.lang.UCharacterEnums.ECharacterCategory.FORMAT;
import static com.ibm.icu.lang.UCharacterEnums.ECharacterCategory.NON_SPACING_MARK;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Lays rows out in columns, each as wide as it needs to be; figures are set to the right.
///
/// Signs of East Asian scripts take two columns, marks none. Where the rows are wider than there is room, the last
/// column moves to a line of its own below each row, and what
/// is still too wide loses the middle of its widest column.
final class Columns {

    private static final String INDENT = "  ";
    private static final String DEEPER = "      ";
    private static final int NARROWEST = 12;
    private static final char GLUE = '\u00a0';

    /// What picocli takes for colours; a word of a text may hold the first or the last half of such a pair.
    private static final Pattern MARKS = Pattern.compile("@\\|[a-z,]+( |$)|\\|@");

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
                    && rows.stream().allMatch(row -> row.get(c).matches("[-–≈0-9.,%E+ ]*|[0-9.]+ [kMGT]?B"));
        }
        lastBelow = total(columns) > room;
        int beside = lastBelow ? columns - 1 : columns;
        int widest = IntStream.range(0, beside).reduce(0, (one, other) -> widths[other] > widths[one] ? other : one);
        int excess = Math.max(0, total(beside) - room);
        widths[widest] = Math.max(Math.min(NARROWEST, widths[widest]), widths[widest] - excess);
    }

    private int width(int column, List<List<String>> rows) {
        return Math.max(
                shown(head.get(column)),
                rows.stream().mapToInt(row -> shown(row.get(column))).max().orElse(0));
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
            String padding = " ".repeat(widths[i] - shown(cell));
            line.append(INDENT).append(figures[i] ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String text, int width) {
        if (shown(text) <= width) {
            return text;
        }
        int behind = (width - 1) * 2 / 3;
        String reversed = new StringBuilder(text).reverse().toString();
        String end = new StringBuilder(head(reversed, behind)).reverse().toString();
        return head(text, width - 1 - behind) + "…" + end;
    }

    /// As much from the start of `text` as `width` columns hold.
    private static String head(String text, int width) {
        int at = 0;
        for (int taken = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            taken += width(text.codePointAt(at));
            if (taken > width) {
                break;
            }
        }
        return text.substring(0, at);
    }

    /// Words that stay together on a line.
    static String together(String words) {
        return words.replace(' ', GLUE);
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
        return String.join(System.lineSeparator(), lines).replace(GLUE, ' ');
    }

    /// How many columns of a terminal it takes.
    private static int shown(String marked) {
        return MARKS.matcher(marked)
                .replaceAll("")
                .codePoints()
                .map(Columns::width)
                .sum();
    }

    private static int width(int character) {
        if (character < 0x300) {
            return 1;
        }
        return switch (UCharacter.getType(character)) {
            case NON_SPACING_MARK, ENCLOSING_MARK, FORMAT -> 0;
            default ->
                switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
                    case EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                };
        };
    }
}

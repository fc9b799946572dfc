package io.databroker.refinery.refine.quality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a value of a record looks like.
public enum FieldKind {
    MISSING,
    /// Filled, but with nothing: `N/A`, `???`, `null`.
    PLACEHOLDER,
    TRUTH,
    INTEGER,
    DECIMAL,
    DATE,
    TEXT,
    STRUCTURE;

    private static final Set<String> PLACEHOLDERS = Set.of(
            "n/a",
            "na",
            "n.a.",
            "nan",
            "null",
            "nil",
            "none",
            "undefined",
            "unknown",
            "tbd",
            "tba",
            "todo",
            "-",
            "--",
            "---",
            ".",
            "..",
            "...",
            "?",
            "??",
            "???",
            "x",
            "xx",
            "xxx",
            "xxxx",
            "#n/a",
            "#value!",
            "#ref!",
            "missing",
            "test",
            "asdf",
            "\\n");
    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no");
    /// Of placeholders and truths, in characters.
    private static final int LONGEST_WORD = 9;

    /// The kind of one value.
    public static FieldKind of(@Nullable Object value) {
        return switch (value) {
            case null -> MISSING;
            case Boolean truth -> TRUTH;
            case Long number -> INTEGER;
            case BigInteger number -> INTEGER;
            case Double number -> Double.isNaN(number) ? MISSING : DECIMAL;
            case BigDecimal number -> DECIMAL;
            case List<?> list -> list.isEmpty() ? MISSING : STRUCTURE;
            case Map<?, ?> map -> map.isEmpty() ? MISSING : STRUCTURE;
            default -> ofText(value.toString().strip());
        };
    }

    private static FieldKind ofText(String text) {
        if (text.isEmpty()) {
            return MISSING;
        }
        if (text.length() > 32) {
            return TEXT;
        }
        if (text.length() <= LONGEST_WORD) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (PLACEHOLDERS.contains(lower)) {
                return PLACEHOLDER;
            }
            if (TRUTHS.contains(lower)) {
                return TRUTH;
            }
        }
        if (isNumber(text)) {
            return text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E') ? DECIMAL : INTEGER;
        }
        return isDate(text) ? DATE : TEXT;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isDigit(c) && "+-.eE".indexOf(c) < 0) {
                return false;
            }
        }
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /// Whether it begins with a day of the calendar, as ISO 8601 writes it.
    private static boolean isDate(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /// The number that these digits make, or -1.
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}

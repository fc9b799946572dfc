package io.databroker.refinery.refine.compliance.secrets;

import org.jspecify.annotations.Nullable;

/// A name and the value given to it, in whatever language: `name = "value"`, `name: value`, `"name" => 'value'`,
/// `<name>value`, `name := value`, `var name string = "value"`, `name="x" value="y"`.
///
/// Read by hand rather than by expression, because every keyword in every text begins here: a few characters
/// settle that ordinary prose is none, and nothing is read further than a fixed distance.
///
/// @param nameStart first position of the name
/// @param nameEnd position after the name
/// @param start first position of the value
/// @param end position after the value
record Assignment(int nameStart, int nameEnd, int start, int end) {

    private static final int NAME_REACH = 50;
    private static final int NAME_REST = 24;
    private static final int BLANKS = 24;
    private static final int VALUE_REACH = 400;
    private static final String OPERATORS = "=:>|?!,.+";

    /// The assignment to the name that holds the keyword at [start, end), or null where there is none.
    static @Nullable Assignment around(String text, int start, int end) {
        int nameStart = start;
        while (nameStart > 0 && start - nameStart < NAME_REACH && isName(text.charAt(nameStart - 1))) {
            nameStart--;
        }
        int nameEnd = end;
        int limit = Math.min(text.length(), end + NAME_REST);
        while (nameEnd < limit && isName(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int at = operatorEnd(text, nameEnd);
        if (at < 0) {
            return null;
        }
        int from = valueStart(text, at);
        int to = valueEnd(text, from);
        return to == from ? null : new Assignment(nameStart, nameEnd, from, to);
    }

    private static int operatorEnd(String text, int nameEnd) {
        int at = skip(text, nameEnd, " \t'\"\\])}`", 6);
        int declared = word(text, at);
        if (declared > at) {
            at = skip(text, declared, " \t'\"\\", 4);
        }
        int end = skip(text, at, OPERATORS, 4);
        boolean assigns = false;
        for (int i = at; i < end; i++) {
            assigns |= "=:>,".indexOf(text.charAt(i)) >= 0;
        }
        return assigns || text.startsWith("||", at) ? end : -1;
    }

    private static int valueStart(String text, int operatorEnd) {
        int at = skip(text, operatorEnd, " \t\r\n'\"`\\=(@>", BLANKS);
        int word = word(text, at);
        int after = skip(text, word, " \t", 4);
        if (word > at && after < text.length() && text.charAt(after) == '=' && after > word) {
            return skip(text, after, " \t'\"`\\=(", BLANKS);
        }
        return at;
    }

    private static int valueEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < VALUE_REACH && isValue(text.charAt(end))) {
            end++;
        }
        while (end > from && ".,:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int word(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 20 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int skip(String text, int at, String any, int most) {
        int end = at;
        while (end < text.length() && end - at < most && any.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isName(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '_' || c == '-' || c == '.';
    }

    private static boolean isValue(char c) {
        return isName(c) || "=+/~:%|^!*&?#$@".indexOf(c) >= 0;
    }
}

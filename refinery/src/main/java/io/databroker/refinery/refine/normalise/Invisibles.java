package io.databroker.refinery.refine.normalise;

import org.jspecify.annotations.Nullable;

/// Removes what no reader sees: control characters, zero-width and direction marks without use, soft hyphens,
/// white space at line ends; and makes every line end a line feed.
///
/// Marks that a script needs stay: the joiners between letters of Arabic and Indic scripts and within emoji, and
/// direction marks (overrides excepted) in a text that has right-to-left letters. One scan, linear. Not shared
/// between threads.
final class Invisibles {

    private final String text;
    private final Repairs repairs;
    private final boolean rightToLeft;
    private final StringBuilder out;

    private Invisibles(String text, Repairs repairs) {
        this.text = text;
        this.repairs = repairs;
        this.rightToLeft = hasRightToLeft(text);
        this.out = new StringBuilder(text.length());
    }

    /// The text without them, or the same object where there are none.
    ///
    /// @param repairs raised at the repairs made
    static String remove(String text, Repairs repairs) {
        String cleaned = new Invisibles(text, repairs).scan();
        return cleaned.equals(text) ? text : cleaned;
    }

    private String scan() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                endLine();
                out.append('\n');
            } else if (isForeignLineEnd(c)) {
                endLine();
                out.append('\n');
                repairs.count(Repair.LINE_END);
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (c == 0x1B && i + 1 < text.length() && text.charAt(i + 1) == '[') {
                i = endOfEscape(i);
                repairs.count(Repair.CONTROL);
            } else {
                Repair unwanted = unwanted(c, i);
                if (unwanted == null) {
                    out.append(c);
                } else {
                    repairs.count(unwanted);
                }
            }
            i++;
        }
        endLine();
        return out.toString();
    }

    private void endLine() {
        int end = out.length();
        while (end > 0 && isSpace(out.charAt(end - 1))) {
            end--;
        }
        if (end < out.length()) {
            out.setLength(end);
            repairs.count(Repair.TRAILING_SPACE);
        }
    }

    private int endOfEscape(int escape) {
        int i = escape + 2;
        while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == ';')) {
            i++;
        }
        return Math.min(i, text.length() - 1);
    }

    private @Nullable Repair unwanted(char c, int at) {
        if (c < 0x20 ? c != '\t' : c >= 0x7F && c < 0xA0) {
            return Repair.CONTROL;
        }
        return switch (c) {
            case 0xAD -> Repair.SOFT_HYPHEN;
            case 0x200C, 0x200D -> joins(at) ? null : Repair.INVISIBLE;
            case 0x200B, 0x2060, 0xFEFF, 0x180E -> Repair.INVISIBLE;
            case 0x202D, 0x202E -> Repair.BIDI;
            case 0x200E, 0x200F, 0x061C, 0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069 ->
                rightToLeft ? null : Repair.BIDI;
            default -> (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xFFFE || c == 0xFFFF ? Repair.CONTROL : null;
        };
    }

    private boolean joins(int at) {
        if (at == 0 || out.isEmpty()) {
            return false;
        }
        int before = out.codePointBefore(out.length());
        boolean needsLetterForms =
                Character.isLetter(before) || Character.getType(before) == Character.NON_SPACING_MARK;
        return (before >= 0x600 && needsLetterForms) || (before >= 0x2000 && !Character.isWhitespace(before));
    }

    private static boolean isForeignLineEnd(char c) {
        return c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000;
    }

    private static boolean hasRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF)) {
                return true;
            }
        }
        return false;
    }
}

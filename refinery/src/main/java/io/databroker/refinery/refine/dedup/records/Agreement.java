package io.databroker.refinery.refine.dedup.records;

/// How far two values of one column agree, in four levels.
final class Agreement {

    /// Nothing in common.
    static final byte DIFFERENT = 0;

    /// Some likeness.
    static final byte VAGUE = 1;

    /// A typing error or two apart.
    static final byte CLOSE = 2;

    /// The same.
    static final byte EQUAL = 3;

    static final int LEVELS = 4;

    private static final double CLOSE_NAMES = .92;
    private static final double VAGUE_NAMES = .80;

    private Agreement() {}

    /// Compares two values that are not equal.
    static byte of(String a, String b) {
        boolean numbers = isNumber(a) && isNumber(b);
        if (!numbers && !digits(a).equals(digits(b))) {
            return DIFFERENT;
        }
        int longer = Math.max(a.length(), b.length());
        int edits = Strings.edits(a, b);
        if (edits <= (longer >= 7 ? 2 : longer >= 3 ? 1 : 0)) {
            return CLOSE;
        }
        if (numbers) {
            return edits <= 2 && longer >= 4 ? VAGUE : DIFFERENT;
        }
        if (a.replace(" ", "").equals(b.replace(" ", ""))) {
            return CLOSE;
        }
        double likeness = Strings.jaroWinkler(a, b);
        if (likeness >= CLOSE_NAMES) {
            return CLOSE;
        }
        return likeness >= VAGUE_NAMES || edits <= longer * .4 ? VAGUE : DIFFERENT;
    }

    private static boolean isNumber(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isDigit(c) && c != '-' && c != '/' && c != '.' && c != ' ') {
                return false;
            }
        }
        return true;
    }

    private static String digits(String value) {
        var digits = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i))) {
                digits.append(value.charAt(i));
            }
        }
        return digits.toString();
    }
}

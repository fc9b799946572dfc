package io.databroker.refinery.refine.normalise;

import java.util.Locale;

/// What a normaliser puts right.
enum Repair {
    HTML_ENTITY("HTML entity left over", "was", "HTML entities left over", "were", "decoded"),
    MOJIBAKE("passage of UTF-8 read as Latin-1", "was", "passages of UTF-8 read as Latin-1", "were", "repaired"),
    LINE_END("foreign line end", "was", "foreign line ends", "were", "changed to a line feed"),
    CONTROL("control character", "was", "control characters", "were", "removed"),
    INVISIBLE("invisible character", "was", "invisible characters", "were", "removed"),
    BIDI("direction mark without use", "was", "direction marks without use", "were", "removed"),
    SOFT_HYPHEN("soft hyphen", "was", "soft hyphens", "were", "removed"),
    TRAILING_SPACE("line with trailing white space", "was", "lines with trailing white space", "were", "trimmed"),
    UNICODE_FORM("text", "was", "texts", "were", "composed to Unicode form NFC");

    private final String one;
    private final String many;
    private final String done;

    Repair(String one, String was, String many, String were, String done) {
        this.one = one + " " + was + " ";
        this.many = many + " " + were + " ";
        this.done = done;
    }

    /// Stable and short, such as `mojibake`.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// One sentence for people.
    String message(int times) {
        return times + " " + (times == 1 ? one : many) + done + ".";
    }
}

package io.databroker.refinery.refine.normalise;

import java.util.Map;

/// Decodes HTML entities that were left over in text that is not markup: `&amp;` becomes `&`.
///
/// In a text with tags they belong to the markup and stay. Stateless.
final class Entities {

    private static final int LONGEST = 10;

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", (int) ' '),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("lsquo", 0x2018),
            Map.entry("rsquo", 0x2019),
            Map.entry("ldquo", 0x201C),
            Map.entry("rdquo", 0x201D),
            Map.entry("hellip", 0x2026),
            Map.entry("bull", 0x2022),
            Map.entry("middot", 0xB7),
            Map.entry("laquo", 0xAB),
            Map.entry("raquo", 0xBB),
            Map.entry("copy", 0xA9),
            Map.entry("reg", 0xAE),
            Map.entry("trade", 0x2122),
            Map.entry("euro", 0x20AC),
            Map.entry("deg", 0xB0),
            Map.entry("agrave", 0xE0),
            Map.entry("aacute", 0xE1),
            Map.entry("acirc", 0xE2),
            Map.entry("auml", 0xE4),
            Map.entry("ccedil", 0xE7),
            Map.entry("egrave", 0xE8),
            Map.entry("eacute", 0xE9),
            Map.entry("ecirc", 0xEA),
            Map.entry("iacute", 0xED),
            Map.entry("ntilde", 0xF1),
            Map.entry("oacute", 0xF3),
            Map.entry("ocirc", 0xF4),
            Map.entry("ouml", 0xF6),
            Map.entry("uacute", 0xFA),
            Map.entry("uuml", 0xFC),
            Map.entry("szlig", 0xDF));

    private Entities() {}

    /// The text without entities, or the same object where it has none or is markup.
    ///
    /// @param repairs raised at [Repair#HTML_ENTITY] by the number decoded
    static String decode(String text, Repairs repairs) {
        int first = text.indexOf('&');
        if (first < 0 || isMarkup(text)) {
            return text;
        }
        StringBuilder out = null;
        int copied = 0;
        for (int at = first; at >= 0; at = text.indexOf('&', at + 1)) {
            int end = text.indexOf(';', at + 1);
            int decoded = end < 0 || end - at > LONGEST ? -1 : codePoint(text.substring(at + 1, end));
            if (decoded >= 0) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, at).appendCodePoint(decoded);
                copied = end + 1;
                repairs.count(Repair.HTML_ENTITY);
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static boolean isMarkup(String text) {
        return text.contains("</") || text.contains("/>") || text.contains("<!");
    }

    private static int codePoint(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, -1);
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hex ? 2 : 1);
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return -1;
        }
        try {
            int value = Integer.parseInt(digits, hex ? 16 : 10);
            boolean character = Character.isDefined(value) && !Character.isISOControl(value) && value >= ' ';
            return character && !(value >= 0xD800 && value < 0xE000) ? value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

package io.databroker.refinery.refine.report;

import java.util.Locale;

/// Words and figures as they stand in a page.
final class Html {

    private Html() {}

    /// The text with everything that HTML would read as its own made harmless.
    static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\ufffd' : c);
            }
        }
        return safe.toString();
    }

    /// `format_validity` as `Format validity`.
    static String words(String code) {
        String spaced = code.replace('_', ' ');
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /// The beginning of a section.
    static String section(String title) {
        return "<section><h2>" + escape(title) + "</h2>\n";
    }

    /// A number in a table, a dash for none.
    static String cell(long value) {
        return "<td class=\"n\">" + (value == 0 ? "–" : count(value)) + "</td>";
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.001 ? "%.2f %%" : "%.1f %%", 100 * share);
    }

    static String score(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

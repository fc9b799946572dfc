package io.databroker.refinery.refine.compliance.secrets;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import java.util.List;

/// Blocks between `-----BEGIN … PRIVATE KEY-----` and `-----END …`, whole or cut off.
final class PrivateKeys {

    private static final String BEGIN = "-----BEGIN";
    private static final String KEY = "PRIVATE KEY";
    private static final int HEADER = 120;
    private static final int SHORTEST_BODY = 64;
    private static final int LONGEST = 20_000;

    private PrivateKeys() {}

    static void find(String text, String type, List<Finding> findings) {
        int from = text.indexOf(BEGIN);
        while (from >= 0) {
            int headerEnd = text.indexOf("-----", from + BEGIN.length());
            boolean isKey = headerEnd > 0
                    && headerEnd - from < HEADER
                    && text.substring(from, headerEnd).contains(KEY);
            int end = isKey ? end(text, headerEnd + 5) : from + BEGIN.length();
            if (isKey && body(text, headerEnd + 5, end) >= SHORTEST_BODY) {
                findings.add(new Finding(type, null, from, end, .98, Action.REPORTED));
            }
            from = text.indexOf(BEGIN, Math.max(end, from + BEGIN.length()));
        }
    }

    private static int end(String text, int body) {
        int limit = Math.min(text.length(), body + LONGEST);
        int end = text.indexOf("-----END", body);
        if (end < 0 || end > limit) {
            return bodyEnd(text, body, limit);
        }
        int close = text.indexOf("-----", end + 8);
        return close < 0 || close - end > HEADER ? end : close + 5;
    }

    private static int bodyEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && (isBody(text.charAt(end)) || Character.isWhitespace(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static long body(String text, int from, int end) {
        return text.substring(from, Math.max(from, end))
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
    }

    private static boolean isBody(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || "+/=\\".indexOf(c) >= 0;
    }
}

package io.databroker.refinery.refine.compliance.secrets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// A stretch of text that is another text in base64, hexadecimal or percent form.
///
/// @param start first position of the encoded stretch
/// @param end position after it
/// @param text what it decodes to
record Decoded(int start, int end, String text) {

    private static final int SHORTEST = 24;
    private static final int PROBE = 24;
    private static final boolean[] CODE = new boolean[128];

    static {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=_-%"
                .chars()
                .forEach(c -> CODE[c] = true);
    }

    /// The stretches of a text that decode to printable text.
    ///
    /// A stretch that is long enough covers one of the places looked at, which lie as far apart as it is long.
    static List<Decoded> in(String text) {
        var decoded = new ArrayList<Decoded>();
        int end = 0;
        for (int i = SHORTEST - 1; i < text.length(); i = Math.max(i, end) + SHORTEST) {
            if (isCode(text.charAt(i))) {
                int start = start(text, i, end);
                end = end(text, i);
                if (end - start >= SHORTEST) {
                    decode(text, start, end, decoded);
                }
            }
        }
        return decoded;
    }

    private static int start(String text, int within, int least) {
        int start = within;
        while (start > least && isCode(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int end(String text, int within) {
        int end = within + 1;
        while (end < text.length() && isCode(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void decode(String text, int start, int end, List<Decoded> decoded) {
        String code = text.substring(start, end);
        if (code.indexOf('%') >= 0) {
            String plain = percent(code);
            if (!plain.equals(code)) {
                decoded.add(new Decoded(start, end, plain));
            }
            return;
        }
        byte[] bytes = code.length() % 2 == 0 && isHex(code) ? hex(code) : base64(code);
        if (isPrintable(bytes)) {
            decoded.add(new Decoded(start, end, new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    private static boolean isHex(String code) {
        return code.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static byte[] hex(String code) {
        return HexFormat.of().parseHex(code);
    }

    private static byte[] base64(String code) {
        String standard = code.replace('-', '+').replace('_', '/').replaceAll("=+$", "");
        try {
            byte[] probe =
                    Base64.getDecoder().decode(standard.substring(0, Math.min(PROBE, standard.length() / 4 * 4)));
            int whole = standard.length() % 4 == 1 ? standard.length() - 1 : standard.length();
            return isPrintable(probe) ? Base64.getDecoder().decode(standard.substring(0, whole)) : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static String percent(String code) {
        var plain = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            boolean escaped = code.charAt(i) == '%'
                    && i + 2 < code.length()
                    && Character.digit(code.charAt(i + 1), 8) >= 2
                    && Character.digit(code.charAt(i + 2), 16) >= 0;
            plain.append(escaped ? (char) Integer.parseInt(code, i + 1, i + 3, 16) : code.charAt(i));
            i += escaped ? 2 : 0;
        }
        return plain.toString();
    }

    private static boolean isPrintable(byte[] bytes) {
        for (byte b : bytes) {
            if ((b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 127) {
                return false;
            }
        }
        return bytes.length > 0;
    }

    private static boolean isCode(char c) {
        return c < 128 && CODE[c];
    }
}

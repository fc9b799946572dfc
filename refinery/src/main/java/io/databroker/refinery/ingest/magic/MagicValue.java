package io.databroker.refinery.ingest.magic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// The values of the table as bytes.
///
/// Texts have escapes: `\\`, `\r`, `\n`, `\x41` and up to three digits of octal; or all of it is hexadecimal behind
/// `0x`, where half a byte at the end counts for nothing.
final class MagicValue {

    private final String written;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int at;

    private MagicValue(String written) {
        this.written = written;
    }

    /// @param type as in the shared MIME-info database
    static byte[] bytes(String value, String type) {
        return switch (type) {
            case "string", "regex" -> text(value);
            case "stringignorecase" -> text(value.toLowerCase(Locale.ROOT));
            case "unicodeLE" ->
                new String(text(value), StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16LE);
            case "big16" -> number(value, 2, false);
            case "host16", "little16" -> number(value, 2, true);
            case "big32" -> number(value, 4, false);
            case "host32", "little32" -> number(value, 4, true);
            default ->
                throw new IllegalStateException("The table of types has values of an unknown kind, " + type + ".");
        };
    }

    /// Hexadecimal behind `0x`, octal otherwise.
    private static byte[] number(String value, int size, boolean little) {
        long number = value.startsWith("0x") ? Long.parseLong(value.substring(2), 16) : Long.parseLong(value, 8);
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[little ? i : size - 1 - i] = (byte) (number >> (8 * i));
        }
        return bytes;
    }

    private static byte[] text(String value) {
        return value.startsWith("0x")
                ? HexFormat.of().parseHex(value, 2, value.length() & ~1)
                : new MagicValue(value).text();
    }

    private byte[] text() {
        while (at < written.length()) {
            char c = written.charAt(at++);
            bytes.write(c == '\\' ? escaped(written.charAt(at++)) : c);
        }
        return bytes.toByteArray();
    }

    private int escaped(char letter) {
        return switch (letter) {
            case '\\' -> '\\';
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 'x' -> {
                at += 2;
                yield Integer.parseInt(written.substring(at - 2, at), 16);
            }
            default -> octal();
        };
    }

    private int octal() {
        int start = --at;
        while (at < written.length() && at < start + 3 && Character.isDigit(written.charAt(at))) {
            at++;
        }
        return Integer.parseInt("0" + written.substring(start, at), 8);
    }
}

package io.databroker.desktop.ui.dataset;

import java.util.HexFormat;

/// Bytes, eight a line, in hexadecimal and as the letters that they would be.
final class HexDump {

    private static final int LINE = 8;
    private static final HexFormat FORMAT = HexFormat.ofDelimiter(" ");

    private HexDump() {}

    static String of(byte[] bytes) {
        var dump = new StringBuilder();
        for (int from = 0; from < bytes.length; from += LINE) {
            int to = Math.min(bytes.length, from + LINE);
            String hex = FORMAT.formatHex(bytes, from, to);
            dump.append("%04x  %-23s  ".formatted(from, hex));
            for (int i = from; i < to; i++) {
                dump.append(bytes[i] >= 32 && bytes[i] < 127 ? (char) bytes[i] : '·');
            }
            dump.append('\n');
        }
        return dump.toString();
    }
}

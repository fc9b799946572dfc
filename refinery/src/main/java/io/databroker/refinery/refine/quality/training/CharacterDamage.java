package io.databroker.refinery.refine.quality.training;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Damage to single characters.
final class CharacterDamage {

    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final String PLAIN = "aeiouncslrtdAEOUSC'\"-";
    private static final String ACCENTED = "áéíöüñçšłřťďÄÉÖÜŠČ’“–";
    private static final String SEEN = "lIoOeaSBghrtcmnu.,i5";
    private static final String READ = "1l0Qco58qbyfocnmr,.;S";

    private CharacterDamage() {}

    /// UTF-8 read as Windows-1252: of the characters beyond ASCII, and of letters first accented for the purpose.
    static String mojibake(String text, double severity, SplittableRandom random) {
        var out = new StringBuilder(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            double chance = random.nextDouble();
            int plain = PLAIN.indexOf(c);
            if (c >= 0x80 && chance < 0.1 + severity) {
                out.append(misread(c));
            } else if (plain >= 0 && chance < 0.08 * severity) {
                out.append(misread(ACCENTED.charAt(plain)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String misread(char c) {
        byte[] bytes = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
        String read = new String(bytes, LATIN);
        return read.indexOf('\uFFFD') < 0 ? read : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Control, zero-width, replacement and private-use characters between others.
    static String strays(String text, double severity, SplittableRandom random) {
        char[] strays = {0, 8, 0x1B, 0x7F, 0x200B, 0x202E, 0xAD, 0xFFFD, 0xFFFD, 0xE123, 0x85};
        var out = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            double chance = random.nextDouble();
            char stray = strays[random.nextInt(strays.length)];
            out.append(text.charAt(i));
            if (chance < 0.06 * severity) {
                out.append(stray);
            }
        }
        return out.toString();
    }

    /// Letters taken for others, lost, parted or doubled.
    static String ocr(String text, double severity, SplittableRandom random) {
        var out = new StringBuilder(text.length() + 64);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            double chance = random.nextDouble();
            int way = random.nextInt(10);
            char other = (char) ('a' + random.nextInt(26));
            if (chance >= 0.25 * severity || Character.isWhitespace(c)) {
                out.append(c);
                continue;
            }
            int seen = SEEN.indexOf(c);
            switch (way) {
                case 0 -> {}
                case 1 -> out.append(c).append(' ');
                case 2 -> out.append(c).append("'~^|*_".charAt(other % 6));
                case 3 -> out.append(Character.isLowerCase(c) ? Character.toUpperCase(c) : c);
                case 4, 5 -> out.append(Character.isLetter(c) && c < 0x250 ? other : '~');
                default -> out.append(seen >= 0 ? READ.charAt(seen) : other);
            }
        }
        return out.toString();
    }
}

package io.databroker.refinery.refine.normalise;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Undoes UTF-8 that was read as Latin-1 or Windows-1252: `cafÃ©` becomes `café`.
///
/// A run of characters that both encodings write as bytes from 0x80 up is turned back into those bytes. Where they
/// are valid UTF-8 throughout, the run *can* be mojibake, and reading the repair wrongly again gives the run back:
/// that is the round trip which shows that nothing is lost. It *is* taken for mojibake if natural text would not
/// hold it: it is a pair of `Â` or `Ã` and a sign that no word has there, or it is three bytes long or longer. So
/// `CAFÉ»` stays, although its last two characters happen to be valid UTF-8. One scan, linear. Stateless.
final class Mojibake {

    /// Windows-1252 for 0x80 to 0x9F; undefined positions read as Latin-1 does.
    private static final char[] HIGH = windows1252();

    private static final int[] BYTE_OF = byteOf();

    private Mojibake() {}

    private static char[] windows1252() {
        var high = new char[32];
        Charset charset = Charset.forName("windows-1252");
        for (int i = 0; i < 32; i++) {
            char c = new String(new byte[] {(byte) (0x80 + i)}, charset).charAt(0);
            high[i] = c == '\uFFFD' ? (char) (0x80 + i) : c;
        }
        return high;
    }

    private static int[] byteOf() {
        var bytes = new int[0x2200];
        Arrays.fill(bytes, -1);
        for (int c = 0x80; c < 0x100; c++) {
            bytes[c] = c;
        }
        for (int i = 0; i < 32; i++) {
            bytes[HIGH[i]] = 0x80 + i;
        }
        return bytes;
    }

    private static int byteOf(char c) {
        return c < 0x80 || c >= BYTE_OF.length ? -1 : BYTE_OF[c];
    }

    /// The repaired text, or the same object where there is nothing to repair.
    ///
    /// @param repairs raised at [Repair#MOJIBAKE] by the number of runs
    static String repair(String text, Repairs repairs) {
        StringBuilder out = null;
        int copied = 0;
        int i = 0;
        while (i < text.length()) {
            int lead = byteOf(text.charAt(i));
            if (lead < 0xC2 || lead > 0xF4) {
                i++;
                continue;
            }
            int end = runEnd(text, i);
            String repaired = decode(text, i, end);
            if (repaired != null) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, i).append(repaired);
                copied = end;
                repairs.count(Repair.MOJIBAKE);
            }
            i = end;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static int runEnd(String text, int start) {
        int end = start + 1;
        while (end < text.length() && byteOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static @Nullable String decode(String text, int start, int end) {
        if (end - start < 2 || (end - start == 2 && !unnaturalPair(text.charAt(start), text.charAt(start + 1)))) {
            return null;
        }
        var bytes = new byte[end - start];
        for (int i = start; i < end; i++) {
            bytes[i - start] = (byte) byteOf(text.charAt(i));
        }
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        try {
            CharBuffer decoded = strict.decode(ByteBuffer.wrap(bytes));
            return decoded.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean unnaturalPair(char first, char second) {
        boolean lead = first == '\u00C2' || first == '\u00C3';
        return lead && (second < 0xC0 || !Character.isLetter(second) || first == '\u00C3');
    }
}

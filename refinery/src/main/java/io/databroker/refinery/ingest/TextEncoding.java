package io.databroker.refinery.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Tells text from binary, and the encoding of text: a byte order mark, then valid UTF-8, then UTF-16 by where
/// the zeros are, then ICU's statistics for the legacy encodings.
final class TextEncoding {

    /// Bytes of a file that are looked at.
    static final int HEAD = 1 << 16;

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final double CONTROL_SHARE = 0.002;
    private static final int CONFIDENCE = 25;

    private TextEncoding() {}

    /// The encoding of the text that starts with `head`, or null where it is no text.
    ///
    /// @param whole whether `head` is all there is; otherwise a character may be cut off at its end
    static @Nullable Charset detect(byte[] head, boolean whole) {
        Charset marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        Charset wide = byZeros(head);
        if (wide != null) {
            return readable(head, wide, whole) ? wide : null;
        }
        if (controls(head) > head.length * CONTROL_SHARE) {
            return null;
        }
        return isUtf8(head, whole) ? StandardCharsets.UTF_8 : legacy(head);
    }

    /// The text that starts with `head`, without its byte order mark; a character cut off at the end is
    /// dropped.
    static String decode(byte[] head, Charset charset) {
        int mark = markLength(head);
        String text = new String(head, mark, head.length - mark, charset);
        return text.endsWith("\uFFFD") ? text.substring(0, text.length() - 1) : text;
    }

    /// Length of the byte order mark that `head` starts with, in bytes.
    static int markLength(byte[] head) {
        Charset marked = byMark(head);
        if (marked == null) {
            return 0;
        }
        return marked.equals(StandardCharsets.UTF_8) ? 3 : marked.name().startsWith("UTF-32") ? 4 : 2;
    }

    private static @Nullable Charset byMark(byte[] b) {
        if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        } else if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
            return UTF_32LE;
        } else if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
            return UTF_32BE;
        } else if (startsWith(b, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        } else if (startsWith(b, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /// Latin text in UTF-16 has a zero in nearly every other byte, always on the same side.
    private static @Nullable Charset byZeros(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int half = head.length / 2;
        if (half >= 4 && odd > half * 0.7 && even < half * 0.02) {
            return StandardCharsets.UTF_16LE;
        }
        return half >= 4 && even > half * 0.7 && odd < half * 0.02 ? StandardCharsets.UTF_16BE : null;
    }

    private static int controls(byte[] head) {
        int count = 0;
        for (byte b : head) {
            boolean layout = b >= 0x08 && b <= 0x0D;
            if (b == 0x7F || (b >= 0 && b < 0x20 && !layout && b != 0x1B)) {
                count++;
            }
        }
        return count;
    }

    static boolean isUtf8(byte[] head, boolean whole) {
        return readable(head, StandardCharsets.UTF_8, whole);
    }

    private static boolean readable(byte[] head, Charset charset, boolean whole) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.allocate(head.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), chars, whole);
        return !result.isError();
    }

    private static @Nullable Charset legacy(byte[] head) {
        CharsetMatch match = new CharsetDetector().setText(head).detect();
        if (match == null || match.getConfidence() < CONFIDENCE || !Charset.isSupported(match.getName())) {
            return null;
        }
        // Where it says Latin 1, the Windows encoding that extends it is the one that people used.
        String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
        return Charset.forName(name);
    }
}

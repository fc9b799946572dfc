package io.databroker.refinery.refine.classify.language;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/// Tells Chinese from Japanese where no kana stands beside the Chinese characters: both countries simplified the
/// characters, and not in the same way.
///
/// What each writes is fixed by its character sets: 駅 and 円 are in JIS X 0208 only, 这 and 你 only in GB 2312 or
/// Big5. Characters in both say nothing.
final class Ideographs {

    private static final byte[] FORMS = new byte[1 << 16];

    static {
        CharsetEncoder japanese = Charset.forName("Shift_JIS").newEncoder();
        CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
        CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
        for (int c = 0; c < 1 << 16; c++) {
            if (UnicodeScript.of(c) == UnicodeScript.HAN) {
                boolean chinese = simplified.canEncode((char) c) || traditional.canEncode((char) c);
                FORMS[c] = (byte) Boolean.compare(japanese.canEncode((char) c), chinese);
            }
        }
    }

    private Ideographs() {}

    /// How many characters more have the Japanese form than the Chinese: negative in Chinese, 0 where nothing
    /// tells.
    static int japaneseForms(CharSequence text, List<Chunk> chunks) {
        int forms = 0;
        for (Chunk chunk : chunks) {
            for (int i = chunk.start(); i < chunk.end(); i++) {
                forms += FORMS[text.charAt(i)];
            }
        }
        return forms;
    }
}

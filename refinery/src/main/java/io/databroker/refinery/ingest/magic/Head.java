package io.databroker.refinery.ingest.magic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// The first bytes of a file, as clauses look at them: one byte a character, with zeros behind the end.
///
/// One walk notes which two bytes stand side by side anywhere, capital letters taken for small ones, the zeros too.
/// A text that has two neighbours which the file has not cannot be in it, so that hardly any text need be sought
/// for.
final class Head implements CharSequence {

    private static final int WITH_ZEROS = 1 << 18;

    private final byte[] bytes;
    private final long[] pairs = new long[1 << 10];

    Head(byte[] bytes) {
        this.bytes = bytes;
        int last = 0;
        for (int i = 0; i < bytes.length; i++) {
            int now = small(bytes[i]) & 0xff;
            if (i > 0) {
                note(last << 8 | now);
            }
            last = now;
        }
        note(last << 8);
        note(0);
    }

    private void note(int pair) {
        pairs[pair >> 6] |= 1L << pair;
    }

    /// The letters A to Z as a to z, all else as it is.
    static byte small(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 'a' - 'A') : letter;
    }

    /// How many bytes there are.
    int size() {
        return bytes.length;
    }

    /// The byte at a place, 0 behind the end.
    byte at(int place) {
        return place < bytes.length ? bytes[place] : 0;
    }

    /// Whether all neighbours in `text` are neighbours somewhere here.
    boolean mayHold(byte[] text) {
        for (int i = 1; i < text.length; i++) {
            int pair = (small(text[i - 1]) & 0xff) << 8 | (small(text[i]) & 0xff);
            if ((pairs[pair >> 6] & (1L << pair)) == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public char charAt(int place) {
        return (char) (at(place) & 0xff);
    }

    @Override
    public int length() {
        return WITH_ZEROS;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new StringBuilder().append(this, start, end);
    }

    @Override
    public String toString() {
        return new String(bytes, ISO_8859_1);
    }
}

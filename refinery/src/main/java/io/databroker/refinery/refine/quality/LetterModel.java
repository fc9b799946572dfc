package io.databroker.refinery.refine.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// How surprising a word's letters are: an order-2 model of base letters in Latin script over many languages.
///
/// One hashed table of 32,768 half bytes holds −log2 p(letter | two letters before), rounded, 15 at most. A word
/// with a letter outside the alphabets that the model saw has no figure.
final class LetterModel {

    static final int SIZE = 1 << 15;
    static final int WORST = 1 << 24;

    private final byte[] bits;

    LetterModel(byte[] packed) {
        bits = unpack(packed);
    }

    static LetterModel shipped() {
        return new LetterModel(resource("letters.bin"));
    }

    /// Bits of the least likely letter times [#WORST], plus bits of all letters, the word's end counted as one. All
    /// of `text` from `start` to `end` is in Latin script.
    int surprise(char[] text, int start, int end) {
        int before = 0;
        int last = 0;
        int sum = 0;
        int worst = 0;
        for (int i = start; i < end; i++) {
            int c = Characters.base(text[i]);
            int now = bits[slot(before, last, c)];
            sum += now;
            worst = Math.max(worst, now);
            before = last;
            last = c;
        }
        int now = bits[slot(before, last, 0)];
        return (sum + now) + Math.max(worst, now) * WORST;
    }

    /// Where the table keeps a letter behind two others; 0 stands for the word's edge.
    static int slot(int before, int last, int letter) {
        int mixed = ((before * 0x2545F491 + last) * 0x9E3779B1 + letter) * 0x85EBCA6B;
        return (mixed ^ (mixed >>> 15)) & (SIZE - 1);
    }

    static byte[] unpack(byte[] packed) {
        var all = new byte[2 * packed.length];
        for (int i = 0; i < packed.length; i++) {
            all[2 * i] = (byte) (packed[i] & 15);
            all[2 * i + 1] = (byte) ((packed[i] >> 4) & 15);
        }
        return all;
    }

    static byte[] resource(String name) {
        try (InputStream in = LetterModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its part " + name + "; install it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

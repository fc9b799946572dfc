package io.databroker.refinery.refine.quality;

/// Whether neighbouring words go together: log2 p(b | a) / p(b) over 256 word classes, for many languages at once.
///
/// A word of at most four letters (function words in most languages) is classed by itself, a longer one by its last
/// two letters (its inflection), by hashing. 65,536 half bytes hold the figure in steps of ½ from −4 up; pairs that
/// were seldom seen are near 0. In order, text gains about one bit a pair; shuffled, it loses one.
final class OrderModel {

    static final int CLASSES = 256;
    private static final int SHORT = 192;

    private final byte[] steps;

    OrderModel(byte[] packed) {
        steps = LetterModel.unpack(packed);
    }

    static OrderModel shipped() {
        return new OrderModel(LetterModel.resource("order.bin"));
    }

    /// Bits gained by `second` coming behind `first`, from −4 to 3.5.
    double gain(int first, int second) {
        return steps[first * CLASSES + second] * 0.5 - 4;
    }

    /// A word's class, from 0 to 255.
    static int classOf(char[] text, int start, int end) {
        boolean isShort = end - start <= 4;
        int hash = 7;
        for (int i = isShort ? start : end - 2; i < end; i++) {
            char c = text[i];
            hash = hash * 31 + (c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c));
        }
        hash = (hash * 0x9E3779B1) >>> 8;
        return isShort ? hash % SHORT : SHORT + hash % (CLASSES - SHORT);
    }
}

package io.databroker.refinery.refine.quality;

/// Counts from which the letter model and the word-order model are made.
///
/// Letters: Witten-Bell smoothing by hand: (n + 0.2) / (context + 0.2 · 40). Order: log2 of the pair's count over
/// the count expected of independent words, both raised by 20, so that pairs of rare words stay near 0.
public final class LanguageTables {

    private static final double LETTER_PRIOR = 0.2;
    private static final double PAIR_PRIOR = 20;
    private static final int ALPHABET = 40;

    private final long[] letters = new long[LetterModel.SIZE];
    private final long[] contexts = new long[LetterModel.SIZE];
    private final long[] pairs = new long[OrderModel.CLASSES * OrderModel.CLASSES];
    private final long[] firsts = new long[OrderModel.CLASSES];
    private final long[] seconds = new long[OrderModel.CLASSES];
    private final int[] contextOf = new int[LetterModel.SIZE];
    private long all;

    /// Counts the letters and the neighbours of a text.
    public void learn(String text) {
        char[] chars = text.toCharArray();
        int before = -1;
        int beforeEnd = -1;
        int i = 0;
        while (i < chars.length) {
            if (!Character.isLetterOrDigit(chars[i])) {
                i++;
                continue;
            }
            int start = i;
            while (i < chars.length && (Character.isLetterOrDigit(chars[i]) || joins(chars, i))) {
                i++;
            }
            int order = OrderModel.classOf(chars, start, i);
            boolean neighbours =
                    before >= 0 && beforeEnd == start - 1 && (chars[beforeEnd] == ' ' || chars[beforeEnd] == '\n');
            if (neighbours) {
                pairs[before * OrderModel.CLASSES + order]++;
                firsts[before]++;
                seconds[order]++;
                all++;
            }
            before = order;
            beforeEnd = i;
            spell(chars, start, i);
        }
    }

    private static boolean joins(char[] chars, int at) {
        return (chars[at] == '\'' || chars[at] == '’' || Character.getType(chars[at]) == Character.NON_SPACING_MARK)
                && at + 1 < chars.length
                && Character.isLetter(chars[at + 1]);
    }

    private void spell(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Characters.script(chars[i]) != Characters.LATIN) {
                return;
            }
        }
        int before = 0;
        int last = 0;
        for (int i = start; i <= end; i++) {
            int c = i < end ? Characters.base(chars[i]) : 0;
            int slot = LetterModel.slot(before, last, c);
            int context = LetterModel.slot(before, last, '#');
            letters[slot]++;
            contexts[context]++;
            contextOf[slot] = context;
            before = last;
            last = c;
        }
    }

    /// The letter model's table, packed.
    public byte[] letters() {
        var bits = new int[LetterModel.SIZE];
        for (int slot = 0; slot < bits.length; slot++) {
            double p = (letters[slot] + LETTER_PRIOR) / (contexts[contextOf[slot]] + LETTER_PRIOR * ALPHABET);
            long rounded = Math.round(-Math.log(p) / Math.log(2));
            bits[slot] = letters[slot] == 0 ? 15 : (int) Math.clamp(rounded, 0L, 15L);
        }
        return pack(bits);
    }

    /// The word-order model's table, packed.
    public byte[] order() {
        var steps = new int[pairs.length];
        for (int i = 0; i < steps.length; i++) {
            double expected =
                    firsts[i / OrderModel.CLASSES] * (double) seconds[i % OrderModel.CLASSES] / Math.max(1, all);
            double gain = Math.log((pairs[i] + PAIR_PRIOR) / (expected + PAIR_PRIOR)) / Math.log(2);
            steps[i] = (int) Math.clamp(Math.round((gain + 4) * 2), 0L, 15L);
        }
        return pack(steps);
    }

    private static byte[] pack(int[] halves) {
        var packed = new byte[halves.length / 2];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) (halves[2 * i] | halves[2 * i + 1] << 4);
        }
        return packed;
    }
}

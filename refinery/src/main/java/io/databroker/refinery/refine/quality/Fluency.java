package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.TextFeature.*;

/// Asks the letter model of every word, and the word-order model of every two neighbours. Means are drawn towards
/// that of natural text as if a few natural words had been seen before, so that one odd word in a short text does
/// not weigh too much. Thread-safe.
final class Fluency {

    private static final double NATURAL_LETTER_BITS = 4.0;
    private static final double PRIOR_WORDS = 4;
    private static final double PRIOR_PAIRS = 6;
    private static final double NATURAL_GAIN = 0.3;

    private final OrderModel order = OrderModel.shipped();

    void measure(char[] text, Words words, TextProfile profile) {
        double bits = NATURAL_LETTER_BITS * PRIOR_WORDS;
        double measured = PRIOR_WORDS;
        int odd = 0;
        int unlikely = 0;
        double gain = NATURAL_GAIN * PRIOR_PAIRS;
        double pairs = PRIOR_PAIRS;
        double worst = 0;
        for (int i = 0; i < words.count(); i++) {
            double surprise = words.surprise(i);
            if (surprise > 0) {
                bits += surprise;
                measured++;
                odd += words.isOdd(i) ? 1 : 0;
                unlikely += words.isUnlikely(i) ? 1 : 0;
                if (surprise > worst) {
                    worst = surprise;
                    profile.note(UNLIKELY_WORD_SHARE, words.start(i), words.end(i));
                }
            }
            if (i > 0 && neighbours(text, words.end(i - 1), words.start(i))) {
                gain += order.gain(words.orderClass(i - 1), words.orderClass(i));
                pairs++;
            }
        }
        profile.set(LETTER_SURPRISE, bits / measured);
        profile.set(ODD_WORD_SHARE, odd / measured);
        profile.set(UNLIKELY_WORD_SHARE, unlikely / measured);
        profile.set(WORD_ORDER_SURPRISE, -gain / pairs);
    }

    private static boolean neighbours(char[] text, int end, int start) {
        return start == end + 1 && (text[end] == ' ' || text[end] == '\n');
    }
}

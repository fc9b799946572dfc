package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.TextFeature.*;

import java.util.Arrays;

/// How much of a text repeated word n-grams make up, n from 2 to 10, as Gopher's repetition rules count: characters
/// of the most frequent 2-, 3- and 4-gram, characters of 5- to 10-grams that occurred before (a greedy walk that
/// jumps over what it counts).
///
/// An n-gram can only occur twice where its first n-1 words do. So each length looks only at the places that the
/// length before left over, and names an n-gram by the number of its first n-1 words and the number of its last: no
/// text is copied, and in natural text little more than two table operations a word are done for all nine lengths
/// together. Not shared between threads.
final class WordRepetition {

    private static final int LONGEST = 10;

    private static final TextFeature[] TOP = {TOP_2_GRAM_CHAR_SHARE, TOP_3_GRAM_CHAR_SHARE, TOP_4_GRAM_CHAR_SHARE};
    private static final TextFeature[] DUPLICATE = {
        DUPLICATE_5_GRAM_CHAR_SHARE,
        DUPLICATE_6_GRAM_CHAR_SHARE,
        DUPLICATE_7_GRAM_CHAR_SHARE,
        DUPLICATE_8_GRAM_CHAR_SHARE,
        DUPLICATE_9_GRAM_CHAR_SHARE,
        DUPLICATE_10_GRAM_CHAR_SHARE
    };

    private final Interner grams = new Interner();
    private int[] places = new int[256];
    private int[] numbers = new int[256];
    private boolean[] seen = new boolean[256];

    void measure(Words words, int chars, TextProfile profile) {
        int active = repeatedWords(words);
        for (int n = 2; n <= LONGEST; n++) {
            int kept = name(words, n, active);
            if (n <= 4) {
                top(words, n, kept, chars, profile);
            } else {
                duplicates(words, n, kept, chars, profile);
            }
            active = keepRepeated(kept);
        }
        profile.share(REPEATED_10_GRAM_SHARE, active, words.count() - LONGEST + 1.0);
        if (words.count() < LONGEST) {
            profile.set(REPEATED_10_GRAM_SHARE, 0);
        }
    }

    private int repeatedWords(Words words) {
        if (places.length < words.count()) {
            places = new int[2 * words.count()];
            numbers = new int[places.length];
            seen = new boolean[places.length];
        }
        int n = 0;
        for (int i = 0; i < words.count(); i++) {
            if (words.occurrences(i) > 1) {
                places[n] = i;
                numbers[n++] = words.id(i);
            }
        }
        return n;
    }

    private int name(Words words, int n, int active) {
        grams.clear(active / 2);
        int kept = 0;
        for (int i = 0; i < active; i++) {
            int last = places[i] + n - 1;
            if (last < words.count()) {
                numbers[kept] = grams.add(((long) numbers[i] << 32) | (words.id(last) + 1));
                places[kept++] = places[i];
            }
        }
        return kept;
    }

    private int keepRepeated(int active) {
        int kept = 0;
        for (int i = 0; i < active; i++) {
            if (grams.count(numbers[i]) > 1) {
                places[kept] = places[i];
                numbers[kept++] = numbers[i];
            }
        }
        return kept;
    }

    private void top(Words words, int n, int active, int chars, TextProfile profile) {
        int place = 0;
        int times = words.count() < n ? 0 : 1;
        for (int i = 0; i < active; i++) {
            if (grams.count(numbers[i]) > Math.max(1, times)) {
                times = grams.count(numbers[i]);
                place = places[i];
            }
        }
        if (times > 0) {
            profile.share(TOP[n - 2], times * (words.letters(place, n) + n - 1.0), chars);
            if (times > 1) {
                profile.note(TOP[n - 2], words.start(place), words.end(place + n - 1));
            }
        }
    }

    private void duplicates(Words words, int n, int active, int chars, TextProfile profile) {
        Arrays.fill(seen, 0, grams.size(), false);
        int free = 0;
        int repeated = 0;
        for (int i = 0; i < active; i++) {
            if (places[i] < free) {
                continue;
            }
            if (seen[numbers[i]]) {
                repeated += words.letters(places[i], n);
                profile.note(DUPLICATE[n - 5], words.start(places[i]), words.end(places[i] + n - 1));
                free = places[i] + n;
            }
            seen[numbers[i]] = true;
        }
        profile.share(DUPLICATE[n - 5], repeated, chars);
    }
}

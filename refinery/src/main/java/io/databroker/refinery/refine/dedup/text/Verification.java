package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.refine.Clusters.Pair;
import java.util.Optional;

/// Decides whether two texts that have been compared word by word are near duplicates.
///
/// A word edit ratio of .70 is enough, or that one holds .80 of the other and is at most twice as long. Short
/// texts need more, since a few words in common say little. And texts that differ in values alone are not
/// duplicates: two invoices of one form, two lines of one log have the form in common and nothing else. What is
/// called a value is a word with a digit or a name. Such differences decide where they are four in five, a third
/// of all differences are numbers, and there is at least one in a hundred words, so that a new date on an old
/// article is still the old article.
///
/// @param leastRatio edit ratio that texts of at least 20 words must reach, in [0, 1]
/// @param leastContainment likewise
record Verification(double leastRatio, double leastContainment) {

    private static final int SHORT = 20;
    private static final double SHORT_RATIO = .90;
    private static final double VALUES_AMONG_DIFFERENCES = .80;
    private static final double NUMBERS_AMONG_DIFFERENCES = 1 / 3.0;
    private static final double VALUES_AMONG_WORDS = .01;

    static final Verification DEFAULT = new Verification(.70, .80);

    /// Whether two texts of such lengths can pass at all.
    boolean comparable(int wordsOfA, int wordsOfB) {
        return Math.max(wordsOfA, wordsOfB) <= 2L * Math.min(wordsOfA, wordsOfB);
    }

    /// The verified pair, if it is one.
    Optional<Pair> judge(long a, long b, Likeness likeness) {
        if (differsInValues(likeness)) {
            return Optional.empty();
        }
        boolean isShort = likeness.longer() < SHORT;
        double ratio = isShort ? Math.max(SHORT_RATIO, leastRatio) : leastRatio;
        if (likeness.editRatio() >= ratio) {
            return Optional.of(pair(a, b, "edit_ratio", likeness.editRatio(), ratio));
        }
        if (!isShort && likeness.containment() >= leastContainment) {
            return Optional.of(pair(a, b, "containment", likeness.containment(), leastContainment));
        }
        return Optional.empty();
    }

    private static boolean differsInValues(Likeness likeness) {
        if (likeness.numbersOnEachSide() == 0) {
            return false;
        }
        boolean mostly = likeness.values() >= VALUES_AMONG_DIFFERENCES * likeness.different()
                && 2 * likeness.numbersOnEachSide() >= NUMBERS_AMONG_DIFFERENCES * likeness.different();
        boolean many = likeness.values() >= 2 * VALUES_AMONG_WORDS * likeness.shorter();
        return likeness.longer() < SHORT || (mostly && many);
    }

    private static Pair pair(long a, long b, String method, double score, double threshold) {
        return new Pair(Math.min(a, b), Math.max(a, b), method, score, threshold);
    }
}

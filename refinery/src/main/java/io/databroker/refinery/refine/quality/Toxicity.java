package io.databroker.refinery.refine.quality;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Flags abusive passages: a short English word list of our own, read through the usual disguises (`sh1t`, `f*ck`,
/// `stuuupid`), and a linear combination of what stands around a hit.
///
/// A hit starts from its word's weight; being said to somebody ("you" within three words), shouting and an
/// exclamation mark raise it. The logistic of the sum is the finding's probability, reported from ½ up. The list is
/// kept short on purpose: it holds insults and coarse words, no names of groups of people, so that writing about a
/// group is never flagged. One scan, linear. Stateless.
final class Toxicity {

    private static final double LEAST = 0.5;

    private static final Map<String, Double> WEIGHTS = weights();

    /// First and last letters of the words, at `first << 7 | last`.
    private static final BitSet ENDS = new BitSet(1 << 14);

    /// First and second letters of the words, likewise.
    private static final BitSet STARTS = new BitSet(1 << 14);

    private static final boolean[] WORD_CHARS = new boolean[128];
    private static final char[] REVEALED = new char[128];

    static {
        WEIGHTS.keySet().forEach(word -> {
            ENDS.set(word.charAt(0) << 7 | word.charAt(word.length() - 1));
            STARTS.set(word.charAt(0) << 7 | word.charAt(1));
        });
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789*@$!"
                .chars()
                .forEach(c -> WORD_CHARS[c] = true);
        for (char c = 0; c < REVEALED.length; c++) {
            REVEALED[c] = revealed(c);
        }
    }

    private Toxicity() {}

    private static Map<String, Double> weights() {
        var weights = new HashMap<String, Double>();
        for (String strong :
                "fuck fucking fucker motherfucker cunt whore slut asshole bitch bastard retard".split(" ")) {
            weights.put(strong, 1.2);
        }
        for (String mild :
                "idiot moron imbecile scum stupid loser pathetic shit bullshit crap dumbass jerk".split(" ")) {
            weights.put(mild, -0.8);
        }
        return Map.copyOf(weights);
    }

    /// The abusive words of `text`, in order.
    ///
    /// @param field the record field that holds it, or null
    static List<Finding> find(String text, @Nullable String field) {
        var findings = new ArrayList<Finding>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean within = i < text.length() && isWordChar(text.charAt(i));
            if (within && start < 0) {
                start = i;
            } else if (!within && start >= 0) {
                judge(text, start, i, field, findings);
                start = -1;
            }
        }
        return findings;
    }

    private static boolean isWordChar(char c) {
        return c < 128 && WORD_CHARS[c];
    }

    private static void judge(String text, int start, int end, @Nullable String field, List<Finding> findings) {
        int last = end;
        while (last > start && text.charAt(last - 1) == '!') {
            last--;
        }
        if (last - start < 4 || last - start > 24) {
            return;
        }
        if (!mayBeListed(text, start, last)) {
            return;
        }
        Double weight = weight(text, start, last);
        if (weight == null) {
            return;
        }
        String around = text.substring(Math.max(0, start - 20), Math.min(text.length(), end + 12))
                .toLowerCase(Locale.ROOT);
        double sum = weight;
        sum += around.contains("you") ? 1.2 : 0;
        sum += text.substring(start, last).chars().allMatch(Character::isUpperCase) ? 0.5 : 0;
        sum += last < end ? 0.5 : 0;
        double probability = 1 / (1 + Math.exp(-sum));
        if (probability >= LEAST) {
            findings.add(new Finding("toxicity", field, start, last, probability, Action.REPORTED));
        }
    }

    /// False for most words that are none of the list.
    private static boolean mayBeListed(String text, int start, int end) {
        char first = reveal(text.charAt(start));
        char second = reveal(text.charAt(start + 1));
        char closing = reveal(text.charAt(end - 1));
        return first == '*'
                || ((second == '*' || second == first || STARTS.get(first << 7 | second))
                        && (closing == '*' || ENDS.get(first << 7 | closing)));
    }

    /// The weight of the word without its disguise, null where it is none of the list.
    private static @Nullable Double weight(String text, int start, int end) {
        var plain = new StringBuilder(end - start);
        int masked = -1;
        for (int i = start; i < end; i++) {
            char c = reveal(text.charAt(i));
            masked = c == '*' ? plain.length() : masked;
            int n = plain.length();
            if (n < 2 || plain.charAt(n - 1) != c || plain.charAt(n - 2) != c) {
                plain.append(c);
            }
        }
        if (masked < 0) {
            Double weight = WEIGHTS.get(plain.toString());
            return weight == null ? WEIGHTS.get(single(plain)) : weight;
        }
        for (char vowel : new char[] {'u', 'i', 'a', 'o', 'e'}) {
            Double weight = WEIGHTS.get(plain.toString().replace('*', vowel));
            if (weight != null) {
                return weight;
            }
        }
        return null;
    }

    private static String single(StringBuilder word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }

    private static char reveal(char c) {
        return REVEALED[c];
    }

    private static char revealed(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            default -> Character.toLowerCase(c);
        };
    }
}

package io.databroker.refinery.refine.compliance.secrets;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text looks drawn at random, or written by somebody.
final class Randomness {

    private static final Set<String> STAND_INS = Set.of(
            "example",
            "changeme",
            "change_me",
            "change-me",
            "changeit",
            "placeholder",
            "dummy",
            "redacted",
            "yourkey",
            "your_",
            "your-",
            "insert_",
            "insert-",
            "xxxx",
            "todo",
            "sample",
            "replace",
            "abcdefghij",
            "1234567890",
            "0123456789",
            "deadbeef",
            "foobar",
            "fake");

    private static final Pattern STAND_IN_PASSWORD =
            Pattern.compile("(?i)(?:.*:)?(?:pass(?:word)?|passwd|pwd|test|token|secret|[x*]+)");

    private Randomness() {}

    /// Shannon's entropy of the characters, in bits a character.
    static double entropy(String text) {
        int[] counts = new int[128];
        for (int i = 0; i < text.length(); i++) {
            counts[Math.min(text.charAt(i), 127)]++;
        }
        double entropy = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                entropy -= share * Math.log(share) / Math.log(2);
            }
        }
        return entropy;
    }

    /// Characters a token of a byte-pair encoding learnt from the web (cl100k). What people write takes three and
    /// more, for such an encoding knows their words; what a generator drew takes less than two and a half.
    static double charactersPerToken(String text) {
        return (double) text.length() / Math.max(1, Cl100k.ENCODING.countTokensOrdinary(text));
    }

    /// Whether it is written to be replaced: `changeme`, `<token>`, `${TOKEN}`, `xxxxxxxx`, `AKIA…EXAMPLE`.
    static boolean isStandIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return STAND_INS.stream().anyMatch(lower::contains)
                || "<${%*[".indexOf(text.charAt(0)) >= 0
                || STAND_IN_PASSWORD.matcher(text).matches()
                || longestRun(text) * 2 > text.length();
    }

    private static int longestRun(String text) {
        int longest = 1;
        int run = 1;
        for (int i = 1; i < text.length(); i++) {
            run = text.charAt(i) == text.charAt(i - 1) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /// Loaded when first needed: it takes a third of a second.
    private static final class Cl100k {
        static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);
    }
}

package io.databroker.refinery.refine.dedup;

import com.ibm.icu.text.Normalizer2;
import io.databroker.refinery.store.Digest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A text without what a reader does not see: NFKC with case folded (Unicode's NFKC_Casefold, which also leaves
/// out what is invisible by default), white space collapsed to single spaces and trimmed.
final class CanonicalText {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private CanonicalText() {}

    /// SHA-256 of the canonical form, or null where nothing visible is left.
    static byte @Nullable [] digest(String text) {
        String canonical = of(text);
        return canonical.isEmpty()
                ? null
                : Digest.sha256(canonical.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    static String of(String text) {
        String folded = FOLD.normalize(text);
        var collapsed = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c <= ' ' || Character.isWhitespace(c)) {
                gap = !collapsed.isEmpty();
            } else {
                if (gap) {
                    collapsed.append(' ');
                    gap = false;
                }
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }
}

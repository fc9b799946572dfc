package io.databroker.refinery.refine.compliance.policy;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The 13-grams of benchmark texts, to find those that a dataset shares with them.
///
/// Words are runs of letters and digits, lower case. A window of 13 words is a 64-bit polynomial hash, rolled
/// from word to word; at a million windows the chance that any two different ones meet is below one in ten
/// million. The size of the window is the one that GPT-3's authors used (Brown et al. 2020, appendix C).
final class BenchmarkIndex {

    private static final int WORDS = 13;
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final Set<Long> grams = new HashSet<>();

    void add(String text) {
        windows(text, (hash, start, end) -> grams.add(hash));
    }

    boolean isEmpty() {
        return grams.isEmpty();
    }

    /// The passages of a text that stand in a benchmark too; windows that overlap are one passage.
    List<Finding> find(String text) {
        var passages = new ArrayList<int[]>();
        windows(text, (hash, start, end) -> {
            if (grams.contains(hash)) {
                if (!passages.isEmpty() && start <= passages.getLast()[1]) {
                    passages.getLast()[1] = end;
                } else {
                    passages.add(new int[] {start, end});
                }
            }
        });
        return passages.stream()
                .map(span -> new Finding(BenchmarkStage.FINDING, null, span[0], span[1], 1, Action.REPORTED))
                .toList();
    }

    private interface Window {
        void accept(long hash, int start, int end);
    }

    private static void windows(String text, Window window) {
        long[] hashes = new long[WORDS];
        int[] starts = new int[WORDS];
        long rolling = 0;
        long oldest = power(WORDS);
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                continue;
            }
            int start = i;
            long hash = 1;
            while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                hash = hash * 1_000_003 + Character.toLowerCase(text.charAt(i++));
            }
            rolling = rolling * BASE + hash - (count >= WORDS ? hashes[count % WORDS] * oldest : 0);
            hashes[count % WORDS] = hash;
            starts[count % WORDS] = start;
            count++;
            if (count >= WORDS) {
                window.accept(rolling, starts[count % WORDS], i);
            }
        }
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }
}

package io.databroker.refinery.refine.quality.media;

import io.databroker.model.catalog.Evidence;
import java.util.Locale;
import java.util.Map;

/// How much an item's own tags tell: when it was made, with what, by whom, and what it is called or shows. Each of
/// the four that is there counts a quarter of what can be gained over none.
final class Metadata {

    private static final double NONE = .4;
    private static final double ALL = .98;

    private static final String[] TIME = {"date", "time", "year"};
    private static final String[] DEVICE = {"make", "model", "software", "encoder", "lens", "device", "scanner"};
    private static final String[] PERSON = {"artist", "author", "creator", "copyright", "by-line", "performer"};
    private static final String[] WORDS = {"title", "description", "caption", "comment", "keyword", "subject", "album"};

    private Metadata() {}

    /// The probability that nobody who uses the item would miss a tag.
    static double score(Map<String, String> tags) {
        int present = has(tags, TIME) + has(tags, DEVICE) + has(tags, PERSON) + has(tags, WORDS);
        return NONE + (ALL - NONE) * present / 4;
    }

    static Evidence evidence(double score) {
        String remedy = score < ALL ? "tags that say when, with what and by whom it was made, and what it shows" : null;
        return new Evidence("metadata_quality", "informative_tags", score, 100 * (score - ALL), -1, -1, remedy);
    }

    private static int has(Map<String, String> tags, String[] names) {
        for (var tag : tags.entrySet()) {
            String key = tag.getKey().toLowerCase(Locale.ROOT);
            for (String name : names) {
                if (key.contains(name) && !tag.getValue().isBlank()) {
                    return 1;
                }
            }
        }
        return 0;
    }
}

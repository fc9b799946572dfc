package io.databroker.refinery.refine.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How well a document describes itself: by the fields that catalogues ask for first. No metadata is neither good
/// nor bad; a placeholder such as `Untitled` is worse than nothing.
final class MetadataQuality {

    private static final double NOTHING = 0.5;
    private static final List<String> ASKED_FOR =
            List.of("title", "author", "creator", "created", "language", "licence");
    private static final Set<String> PLACEHOLDERS =
            Set.of("untitled", "unknown", "none", "n/a", "null", "-", "?", "title");

    private MetadataQuality() {}

    /// In [0, 1]; ½ for no metadata.
    static double score(Map<String, String> metadata) {
        if (metadata.isEmpty()) {
            return NOTHING;
        }
        double score = NOTHING;
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            String key = entry.getKey().toLowerCase(Locale.ROOT);
            String value = entry.getValue().strip().toLowerCase(Locale.ROOT);
            boolean asked = ASKED_FOR.stream().anyMatch(key::contains);
            boolean broken = value.isEmpty() || PLACEHOLDERS.contains(value) || value.indexOf('\uFFFD') >= 0;
            score += broken ? -0.15 : asked ? 0.12 : 0.01;
        }
        return Math.clamp(score, 0.05, 0.98);
    }
}

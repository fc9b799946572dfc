package io.databroker.refinery.packaging;

import io.databroker.model.catalog.QualityScores;
import io.databroker.refinery.refine.RefinedItem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a [Selection] asks of an item. Many items share one, so that a selection can be counted without them.
///
/// @param words by number of [Trait], empty where there is none
/// @param quality whole hundredths of the overall score, rounded down; -1 where there is none
public record Profile(List<String> words, int quality) {

    private static final Trait[] TRAITS = Trait.values();

    public Profile {
        words = List.copyOf(words);
    }

    public static Profile of(RefinedItem item) {
        return new Profile(
                Arrays.stream(TRAITS).map(trait -> trait.of(item)).toList(),
                hundredths(item.assessment().scores()));
    }

    /// A score such as 0.29 is 29 hundredths, though as a double it lies a little below.
    private static int hundredths(@Nullable QualityScores scores) {
        return scores == null ? -1 : (int) Math.floor(scores.overall() * 100 + 1e-9);
    }

    public String word(Trait trait) {
        return words.get(trait.ordinal());
    }
}

package io.databroker.refinery.packaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.databroker.refinery.DataBrokerException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which of the items that a run kept go into a package. All conditions must hold; of the words of a trait, any.
///
/// @param only by trait, the words of which an item must have one
/// @param leastQuality hundredths that the overall score must reach; 0 for any, also for none
/// @param sample how many of those are taken, or null for all
public record Selection(
        Map<Trait, SortedSet<String>> only,
        int leastQuality,
        @Nullable Sample sample) {

    /// Everything that the run kept.
    public static final Selection ALL = new Selection(Map.of(), 0, null);

    /// A part that is drawn by lot. The lot of an item depends on the seed and the item alone: it stays the same
    /// when others come or go, and a larger sample holds every smaller one.
    ///
    /// @param size items, or all where there are fewer
    /// @param seed of the lots
    public record Sample(long size, long seed) {
        public Sample {
            if (size < 1) {
                throw new DataBrokerException("A sample holds one item at least, not " + size + ".");
            }
        }
    }

    public Selection {
        if (leastQuality < 0 || leastQuality > 100) {
            throw new DataBrokerException(
                    "The least quality lies between 0 and 100 hundredths, not at " + leastQuality + ".");
        }
        var sorted = new EnumMap<Trait, SortedSet<String>>(Trait.class);
        only.forEach((trait, words) -> {
            if (!words.isEmpty()) {
                sorted.put(trait, Collections.unmodifiableSortedSet(new TreeSet<>(words)));
            }
        });
        only = Collections.unmodifiableMap(sorted);
    }

    /// The same with other words of a trait; none lift the condition.
    public Selection only(Trait trait, SortedSet<String> words) {
        var all = new EnumMap<Trait, SortedSet<String>>(Trait.class);
        all.putAll(only);
        all.put(trait, words);
        return new Selection(all, leastQuality, sample);
    }

    public Selection atLeast(int hundredths) {
        return new Selection(only, hundredths, sample);
    }

    public Selection sampled(@Nullable Sample other) {
        return new Selection(only, leastQuality, other);
    }

    /// Whether nothing is left out.
    @JsonIgnore
    public boolean isAll() {
        return only.isEmpty() && leastQuality == 0 && sample == null;
    }

    /// Whether an item meets the conditions; the sample is drawn from those that do.
    public boolean admits(Profile profile) {
        return (leastQuality == 0 || profile.quality() >= leastQuality)
                && only.entrySet().stream()
                        .allMatch(condition -> condition.getValue().contains(profile.word(condition.getKey())));
    }

    /// In words, such as `language de or en; quality 0.60 or more; a sample of 500 with seed 7`.
    public String inWords() {
        var parts = new ArrayList<String>();
        only.forEach((trait, words) ->
                parts.add(trait.code().replace('_', ' ') + " " + String.join(" or ", List.copyOf(words))));
        if (leastQuality > 0) {
            parts.add(String.format(Locale.ROOT, "quality %.2f or more", leastQuality / 100.0));
        }
        if (sample != null) {
            parts.add("a sample of " + sample.size() + " with seed " + sample.seed());
        }
        return String.join("; ", parts);
    }
}

package io.databroker.refinery.refine.quality;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// How many different values there are, and how often each comes, in one pass and bounded memory.
///
/// A bottom-k sample of the *distinct* values is kept: those 1,024 whose hashes are smallest, each with its exact
/// count (a value that ends up in the sample has been in it from its first occurrence). How densely the sample
/// lies tells the number of all; the standard error of that is 1/√k, about 3 %. The sample depends neither on the
/// order of the values nor on how they were split. Not shared between threads. Source: Cohen and Kaplan,
/// "Summarizing data using bottom-k sketches" (2007).
final class DistinctValues {

    static final int SAMPLE = 1024;

    private static final int SHOWN = 64;

    private final TreeMap<Long, Value> sample = new TreeMap<>();
    private long last = Long.MAX_VALUE;
    private boolean overflowed;

    private static final class Value {
        final String text;
        long count;

        Value(String text, long count) {
            this.text = text;
            this.count = count;
        }
    }

    /// A value and how often it comes.
    record Counted(String text, long count) {}

    void add(Object value) {
        long hash = ValueHash.of(value);
        if (hash > last) {
            overflowed = true;
            return;
        }
        Value known = sample.get(hash);
        if (known == null) {
            String text = value.toString().strip();
            put(hash, new Value(text.length() > SHOWN ? text.substring(0, SHOWN) : text, 1));
        } else {
            known.count++;
        }
    }

    /// Adds the values that another part has.
    void merge(DistinctValues other) {
        overflowed |= other.overflowed;
        for (var entry : other.sample.entrySet()) {
            if (entry.getKey() > last) {
                overflowed = true;
                return;
            }
            Value known = sample.get(entry.getKey());
            if (known == null) {
                put(entry.getKey(), new Value(entry.getValue().text, entry.getValue().count));
            } else {
                known.count += entry.getValue().count;
            }
        }
    }

    private void put(long hash, Value value) {
        sample.put(hash, value);
        if (sample.size() > SAMPLE) {
            sample.pollLastEntry();
            overflowed = true;
        }
        last = sample.size() == SAMPLE ? sample.lastKey() : Long.MAX_VALUE;
    }

    /// Whether all values are in the sample, so that all figures are exact.
    boolean isExact() {
        return !overflowed;
    }

    long count() {
        return overflowed ? Math.round((SAMPLE - 1) / (last / (double) Long.MAX_VALUE)) : sample.size();
    }

    /// Whether no value comes twice, as far as the sample shows.
    boolean areUnique() {
        return sample.values().stream().allMatch(value -> value.count == 1);
    }

    /// The sampled values, the most frequent first.
    List<Counted> counts() {
        return sample.values().stream()
                .map(value -> new Counted(value.text, value.count))
                .sorted(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::text))
                .toList();
    }
}

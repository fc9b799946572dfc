package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.refine.dedup.text.Resemblance.NearCopy;
import io.databroker.refinery.refine.dedup.text.Resemblance.PartialCopy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Compares one text with those of an index that came before it: candidates by shared buckets and shared passages,
/// verdicts by the words.
///
/// The sixteen likeliest candidates of each kind are read. A partial copy shares thirty words at the least, and a
/// tenth of the one text or the other.
final class Resemblances {

    private static final int MOST_READ = 16;
    private static final int WORDS_COMPARED = 1 << 16;
    private static final int LEAST_WORDS = 30;
    private static final double LEAST_SHARE = .1;

    private final List<IndexPart> parts;
    private final IndexedText text;
    private final int[] runs;
    private final long before;
    private final Predicate<String> others;

    /// @param before the number of texts in the index that came before this one and are to be looked at
    /// @param others accepts the names of those that are to be told
    Resemblances(List<IndexPart> parts, IndexedText text, long before, Predicate<String> others) {
        this.parts = parts.stream().filter(part -> part.first() < before).toList();
        this.text = text;
        this.runs = sorted(Winnowing.runs(text.words()));
        this.before = before;
        this.others = others;
    }

    /// Near copies first, in order of age; partial ones then, the likeliest first.
    List<Resemblance> find() {
        SequencedMap<Long, NearCopy> near = new TreeMap<>();
        var found = new ArrayList<Resemblance>();
        for (long number : likeliest(alike())) {
            nearCopy(number).ifPresent(copy -> near.put(number, copy));
        }
        found.addAll(near.values());
        Map<Long, Integer> sharing = sharing();
        sharing.keySet().removeAll(near.keySet());
        for (long number : likeliest(sharing)) {
            partialCopy(number).ifPresent(found::add);
        }
        return found;
    }

    /// In how many rows the signatures agree of those that meet in a bucket.
    private Map<Long, Integer> alike() {
        Map<Long, Integer> alike = new TreeMap<>();
        for (IndexPart part : parts) {
            for (int band = 0; band < Signature.BANDS; band++) {
                part.inBucket(band, IndexPart.key(text.signature(), band), index -> {
                    if (part.first() + index < before) {
                        alike.computeIfAbsent(part.first() + index, _ -> text.agreement(part.signature(index)));
                    }
                });
            }
        }
        alike.values().removeIf(agreement -> agreement < Bands.LEAST_AGREEMENT);
        return alike;
    }

    /// How many of the passages kept of this text were kept of others, too.
    private Map<Long, Integer> sharing() {
        Map<Long, Integer> sharing = new TreeMap<>();
        for (int hash : Winnowing.kept(text.words())) {
            for (IndexPart part : parts) {
                part.withPassage(hash, index -> {
                    if (part.first() + index < before) {
                        sharing.merge(part.first() + index, 1, Integer::sum);
                    }
                });
            }
        }
        return sharing;
    }

    private List<Long> likeliest(Map<Long, Integer> candidates) {
        return candidates.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(number -> others.test(name(number)))
                .limit(MOST_READ)
                .toList();
    }

    private Optional<NearCopy> nearCopy(long number) {
        IndexPart part = part(number);
        int[] words = part.words((int) (number - part.first()));
        if (!Verification.DEFAULT.comparable(words.length, text.words().length)) {
            return Optional.empty();
        }
        var likeness = Likeness.of(head(words), head(text.words()));
        return Verification.DEFAULT
                .judge(number, before, likeness)
                .map(pair -> new NearCopy(text.name(), name(number), pair.method(), pair.score(), pair.threshold()));
    }

    private Optional<PartialCopy> partialCopy(long number) {
        IndexPart part = part(number);
        int[] words = part.words((int) (number - part.first()));
        int held = Winnowing.shared(words, runs);
        double ofEarlier = (double) held / words.length;
        double ofText = (double) Winnowing.shared(text.words(), sorted(Winnowing.runs(words))) / text.words().length;
        return held >= LEAST_WORDS && Math.max(ofEarlier, ofText) >= LEAST_SHARE
                ? Optional.of(new PartialCopy(text.name(), name(number), held, ofEarlier, ofText))
                : Optional.empty();
    }

    private String name(long number) {
        IndexPart part = part(number);
        return part.name((int) (number - part.first()));
    }

    private IndexPart part(long number) {
        return parts.stream()
                .filter(part -> number < part.first() + part.size())
                .findFirst()
                .orElseThrow();
    }

    private static int[] head(int[] words) {
        return words.length <= WORDS_COMPARED ? words : Arrays.copyOf(words, WORDS_COMPARED);
    }

    private static int[] sorted(int[] hashes) {
        Arrays.sort(hashes);
        return hashes;
    }
}

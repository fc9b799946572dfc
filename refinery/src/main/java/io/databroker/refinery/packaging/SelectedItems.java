package io.databroker.refinery.packaging;

import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.Selection.Sample;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.store.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The items that a selection takes, of those that a run kept.
///
/// The lot of an item is the first eight bytes of SHA-256 over the seed and the item's id, a UUID made from its
/// place and content; a sample is the items with the smallest lots. So no order, number of threads or neighbour
/// matters. One walk counts them; to draw a sample takes eight bytes for each item that meets the conditions.
public final class SelectedItems implements Iterable<RefinedItem> {

    private final Iterable<RefinedItem> all;
    private final Progress progress;
    private final Predicate<RefinedItem> wanted;
    private long kept;
    private long chosen;

    public SelectedItems(Iterable<RefinedItem> all, Selection selection, Progress progress) {
        this.all = all;
        this.progress = progress;
        Predicate<RefinedItem> meets = item -> item.kept() && selection.admits(Profile.of(item));
        Sample sample = selection.sample();
        if (sample == null) {
            chosen = counting().filter(meets).count();
            wanted = meets;
        } else {
            long[] lots = counting()
                    .filter(meets)
                    .mapToLong(item -> lot(sample, item))
                    .toArray();
            Arrays.sort(lots);
            long last = lots.length <= sample.size() ? Long.MAX_VALUE : lots[Math.toIntExact(sample.size() - 1)];
            chosen = Arrays.stream(lots).filter(lot -> lot <= last).count();
            wanted = meets.and(item -> lot(sample, item) <= last);
        }
    }

    /// How many items the run kept.
    public long kept() {
        return kept;
    }

    /// How many of them are taken.
    public long chosen() {
        return chosen;
    }

    @Override
    public Iterator<RefinedItem> iterator() {
        return stream().filter(wanted).iterator();
    }

    private Stream<RefinedItem> counting() {
        return stream().peek(item -> kept += item.kept() ? 1 : 0);
    }

    private Stream<RefinedItem> stream() {
        return StreamSupport.stream(all.spliterator(), false).peek(_ -> progress.checkpoint());
    }

    private static long lot(Sample sample, RefinedItem item) {
        MessageDigest digest = Digest.newMessageDigest();
        UUID id = item.item().id();
        digest.update(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(sample.seed())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}

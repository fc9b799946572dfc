package io.databroker.desktop.library;

import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.dedup.text.SimilarityIndex.Text;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemStore;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The texts of so many items of a dataset, from one on, each under a name that tells where in the library it is.
final class DatasetTexts implements Iterator<Text> {

    private final Dataset dataset;
    private final ItemStore items;
    private final Decoder decoder;
    private final Progress progress;
    private Iterator<Item> page;
    private long next;
    private int left;
    private @Nullable Text ahead;

    DatasetTexts(Dataset dataset, ItemStore items, Decoder decoder, long from, int most, Progress progress) {
        this.dataset = dataset;
        this.items = items;
        this.decoder = decoder;
        this.progress = progress;
        this.page = items.page(from).iterator();
        this.next = from;
        this.left = most;
    }

    /// Where the item lies that goes by this name.
    static Overlaps.Place place(String name) {
        int end = name.indexOf('#');
        return new Overlaps.Place(name.substring(0, end), Long.parseLong(name, end + 1, name.length(), 10));
    }

    /// The ordinal behind the last item that was looked at.
    long nextOrdinal() {
        return next;
    }

    /// Whether there are items behind it.
    boolean more() {
        return page.hasNext() || !items.page(next).isEmpty();
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && left > 0 && turn()) {
            Item item = page.next();
            next = item.ordinal() + 1;
            left--;
            ahead = text(item);
        }
        return ahead != null;
    }

    private boolean turn() {
        if (!page.hasNext()) {
            page = items.page(next).iterator();
        }
        return page.hasNext();
    }

    private @Nullable Text text(Item item) {
        if (item.modality() == Modality.TEXT || item.modality() == Modality.RECORD) {
            try {
                String text = decoder.decode(item).text();
                if (!text.isBlank()) {
                    return new Text(dataset.id() + "#" + item.ordinal(), text);
                }
            } catch (DataBrokerException _) {
                // What cannot be read is like nothing; a check of the library names what is damaged.
            }
        }
        progress.checkpoint();
        progress.advance(1);
        return null;
    }

    @Override
    public Text next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Text text = ahead;
        ahead = null;
        return Objects.requireNonNull(text);
    }
}

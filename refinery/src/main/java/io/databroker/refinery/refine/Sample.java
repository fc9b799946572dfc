package io.databroker.refinery.refine;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Items spread evenly over a dataset, for stages that have to know the whole before they judge a part.
public final class Sample {

    /// Of no dataset.
    static final Sample NONE = new Sample(List::of, List::of);

    private static final int MOST = 2_000;
    private static final int FIRST_ROWS = 64;
    private static final int MOST_ROWS = 20_000;

    private final Supplier<List<String>> texts;
    private final Supplier<List<Row>> rows;

    private Sample(Supplier<List<String>> texts, Supplier<List<Row>> rows) {
        this.texts = texts;
        this.rows = rows;
    }

    /// @param threads that decode it
    static Sample of(ItemStore items, Decoder decoder, int threads) {
        return new Sample(() -> read(items, decoder, threads), () -> readRows(items, decoder, threads));
    }

    /// A row of a table.
    ///
    /// @param item where it stands
    /// @param content what it says
    public record Row(Item item, RecordContent content) {}

    /// The texts of at most 2,000 items, in order of origin.
    public List<String> texts() {
        return texts.get();
    }

    /// Rows of every file of rows, in order of origin: the first 64, then ever fewer, a dozen or two each time
    /// their number doubles; 20,000 at most.
    public List<Row> rows() {
        return rows.get();
    }

    private static boolean isChosen(long row) {
        long stride = Math.max(1, Long.highestOneBit(Math.max(1, row)) * 4 / FIRST_ROWS);
        return row >= 0 && (row < FIRST_ROWS || row % stride == 0);
    }

    private static List<Row> readRows(ItemStore items, Decoder decoder, int threads) {
        var chosen = new ArrayList<Item>();
        items.forEachItem(item -> {
            if (isChosen(item.row()) && chosen.size() < MOST_ROWS) {
                chosen.add(item);
            }
        });
        @Nullable Row[] rows = new @Nullable Row[chosen.size()];
        Workers.forEach(rows.length, threads, i -> rows[i] = row(chosen.get(i), decoder));
        return Stream.of(rows).filter(Objects::nonNull).toList();
    }

    /// The row, or null where it cannot be read: such a row is reported when its turn comes.
    private static @Nullable Row row(Item item, Decoder decoder) {
        try {
            return decoder.decode(item) instanceof RecordContent content ? new Row(item, content) : null;
        } catch (UndecodableException unreadable) {
            return null;
        }
    }

    private static List<String> read(ItemStore items, Decoder decoder, int threads) {
        long stride = Math.max(1, Math.ceilDiv(items.itemCount(), MOST));
        var chosen = new ArrayList<Item>();
        long[] position = {0};
        items.forEachItem(item -> {
            if (position[0]++ % stride == 0 && item.modality() == Modality.TEXT) {
                chosen.add(item);
            }
        });
        var texts = new String[chosen.size()];
        Workers.forEach(texts.length, threads, i -> texts[i] = text(chosen.get(i), decoder));
        return Stream.of(texts).filter(text -> !text.isBlank()).toList();
    }

    private static String text(Item item, Decoder decoder) {
        try {
            return decoder.decode(item).text();
        } catch (UndecodableException unreadable) {
            return "";
        }
    }
}

package io.databroker.refinery.refine;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Items spread evenly over a dataset, for stages that have to know the whole before they judge a part.
public final class Sample {

    /// Of no dataset.
    static final Sample NONE = new Sample(List::of);

    private static final int MOST = 2_000;

    private final Supplier<List<String>> texts;

    private Sample(Supplier<List<String>> texts) {
        this.texts = texts;
    }

    static Sample of(ItemStore items, Decoder decoder) {
        return new Sample(() -> read(items, decoder));
    }

    /// The texts of at most 2,000 items, in order of origin.
    public List<String> texts() {
        return texts.get();
    }

    private static List<String> read(ItemStore items, Decoder decoder) {
        long stride = Math.max(1, Math.ceilDiv(items.itemCount(), MOST));
        var chosen = new ArrayList<Item>();
        long[] position = {0};
        items.forEachItem(item -> {
            if (position[0]++ % stride == 0 && item.modality() == Modality.TEXT) {
                chosen.add(item);
            }
        });
        return chosen.stream()
                .map(item -> text(item, decoder))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String text(Item item, Decoder decoder) {
        try {
            Content content = decoder.decode(item);
            return switch (content) {
                case TextContent text -> text.text();
                case RecordContent row -> row.text();
                default -> "";
            };
        } catch (UndecodableException unreadable) {
            return "";
        }
    }
}

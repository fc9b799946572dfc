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

/// Items spread evenly over a dataset, for stages that have to know the whole before they judge a part.
public final class Sample {

    private static final int MOST = 2_000;

    private final ItemStore items;
    private final Decoder decoder;

    Sample(ItemStore items, Decoder decoder) {
        this.items = items;
        this.decoder = decoder;
    }

    /// The texts of at most 2,000 items, in order of origin.
    public List<String> texts() {
        long stride = Math.max(1, Math.ceilDiv(items.itemCount(), MOST));
        var chosen = new ArrayList<Item>();
        long[] position = {0};
        items.forEachItem(item -> {
            if (position[0]++ % stride == 0 && item.modality() == Modality.TEXT) {
                chosen.add(item);
            }
        });
        return chosen.stream().map(this::text).filter(text -> !text.isBlank()).toList();
    }

    private String text(Item item) {
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

package io.databroker.refinery.refine;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Duplicate;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item as a finished run left it.
///
/// @param item where it came from
/// @param content where its refined content can be read: UTF-8 text, one JSON object, or the media file
/// @param kept whether it is part of the version
/// @param assessment everything found out about it, reasons included
/// @param duplicate its place in a cluster of duplicates, or null; the representative has one too
/// @param alsoAt for a representative, where those it stands for came from, in order; empty otherwise
public record RefinedItem(
        Item item,
        Slice content,
        boolean kept,
        Assessment assessment,
        @Nullable Duplicate duplicate,
        List<String> alsoAt) {

    public RefinedItem {
        alsoAt = List.copyOf(alsoAt);
    }
}

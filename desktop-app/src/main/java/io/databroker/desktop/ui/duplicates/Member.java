package io.databroker.desktop.ui.duplicates;

import io.databroker.refinery.decode.Content;
import io.databroker.refinery.store.ClusterMember;
import io.databroker.refinery.store.Item;
import org.jspecify.annotations.Nullable;

/// A member of the cluster that is looked at.
///
/// @param content null where it cannot be decoded
public record Member(ClusterMember row, @Nullable Content content) {

    /// Where it came from.
    public String name() {
        Item item = row.item();
        String path = item.member() == null ? item.path() : item.path() + "!/" + item.member();
        return item.row() < 0 ? path : path + " #" + item.row();
    }

    long ordinal() {
        return row.item().ordinal();
    }
}

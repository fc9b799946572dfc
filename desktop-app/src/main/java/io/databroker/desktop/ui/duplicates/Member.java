package io.databroker.desktop.ui.duplicates;

import io.databroker.refinery.decode.Content;
import io.databroker.refinery.store.ClusterMember;
import org.jspecify.annotations.Nullable;

/// A member of the cluster that is looked at.
///
/// @param content null where it cannot be decoded
public record Member(ClusterMember row, @Nullable Content content) {

    /// Where it came from.
    public String name() {
        return row.item().name();
    }

    long ordinal() {
        return row.item().ordinal();
    }
}

package io.databroker.refinery.store;

import java.util.List;

/// What opening a store found to put right.
///
/// @param swept files that a cut-short use left in staging; nothing of them had been promised
/// @param indexed packs that the index did not know, or not as they are
/// @param damaged packs that ended early or have no footer; what is readable in them is used
/// @param quarantined packs in which nothing is readable; they were moved to `quarantine/`
/// @param missing packs that the index knows and the disk does not have
public record Recovery(int swept, int indexed, List<String> damaged, List<String> quarantined, List<String> missing) {

    /// Nothing was to be put right.
    static final Recovery NONE = new Recovery(0, 0, List.of(), List.of(), List.of());

    public Recovery {
        damaged = List.copyOf(damaged);
        quarantined = List.copyOf(quarantined);
        missing = List.copyOf(missing);
    }

    /// Whether stored bytes were lost or damaged.
    public boolean foundDamage() {
        return !damaged.isEmpty() || !quarantined.isEmpty() || !missing.isEmpty();
    }
}

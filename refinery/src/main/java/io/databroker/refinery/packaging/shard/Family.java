package io.databroker.refinery.packaging.shard;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.refine.RefinedItem;
import java.util.Locale;

/// The tables of a package: one for each kind of row.
public enum Family {
    /// Texts and the texts of documents.
    TEXT,
    /// Rows of files, with or without a text of their own; they keep their columns.
    RECORD,
    IMAGE,
    AUDIO,
    VIDEO;

    /// The table that an item belongs to.
    public static Family of(RefinedItem refined) {
        Modality modality = refined.item().modality();
        return switch (modality) {
            case TEXT -> refined.item().row() >= 0 ? RECORD : TEXT;
            case RECORD -> RECORD;
            case IMAGE -> IMAGE;
            case AUDIO -> AUDIO;
            case VIDEO -> VIDEO;
        };
    }

    /// The name in paths: lower case.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The table of that name.
    ///
    /// @throws IllegalArgumentException where there is none
    public static Family ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// What stands before the names of our columns, so that they do not hide a record's own.
    public String prefix() {
        return this == RECORD ? "_" : "";
    }
}

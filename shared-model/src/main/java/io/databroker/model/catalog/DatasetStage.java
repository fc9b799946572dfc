package io.databroker.model.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far a dataset has come on its way from raw files to something that is sold.
public enum DatasetStage {
    /// Made, nothing in it yet.
    CREATED,
    /// Files are stored and their items known.
    STORED,
    /// A recipe has run over it.
    REFINED,
    /// A package of it exists.
    PACKAGED;

    /// The name on the wire: lower case.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

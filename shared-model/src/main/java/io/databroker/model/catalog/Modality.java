package io.databroker.model.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What an item is to a reader of the dataset, decided from its content.
public enum Modality {
    /// Prose or code: a text file, the text drawn from a document, or a row whose substance is its text fields.
    TEXT,
    /// A row of named values without a text of its own.
    RECORD,
    /// A still picture.
    IMAGE,
    /// Sound without pictures.
    AUDIO,
    /// Moving pictures, with or without sound.
    VIDEO;

    /// The name on the wire: lower case.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

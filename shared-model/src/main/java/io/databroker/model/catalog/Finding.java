package io.databroker.model.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A span that somebody must look at: personal data, a secret, a licence, an abusive passage, a lie about the type.
///
/// @param type what was found, such as `email`, `iban`, `aws-access-token`, `spdx:MIT`, `wrong_suffix`
/// @param field the field of a record that holds the span; null for plain text and for the item as a whole
/// @param start first UTF-16 position in the text (or field) before any redaction; -1 for the item as a whole
/// @param end position after the span; -1 for the item as a whole
/// @param probability calibrated probability that the span is what `type` says, in [0, 1]
/// @param action what was done about it
public record Finding(String type, @Nullable String field, int start, int end, double probability, Action action) {

    /// What a run did about a finding.
    public enum Action {
        REPORTED,
        REDACTED,
        DROPPED;

        /// The name on the wire: lower case.
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A finding about the item as a whole.
    public static Finding ofItem(String type, double probability) {
        return new Finding(type, null, -1, -1, probability, Action.REPORTED);
    }
}

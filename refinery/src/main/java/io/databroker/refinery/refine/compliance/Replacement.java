package io.databroker.refinery.refine.compliance;

import io.databroker.model.catalog.Finding;
import java.util.Locale;

/// What stands in the place of a redacted span.
@FunctionalInterface
public interface Replacement {

    /// The type in brackets and upper case, such as `[EMAIL]`; a subtype after a colon is left out.
    Replacement PLACEHOLDER = (finding, value, seed) -> "[" + label(finding.type()) + "]";

    /// The text to write instead of `value`.
    ///
    /// @param seed of the run
    String of(Finding finding, String value, long seed);

    /// A finding's type as a placeholder spells it.
    static String label(String type) {
        int colon = type.indexOf(':');
        return (colon < 0 ? type : type.substring(0, colon)).toUpperCase(Locale.ROOT);
    }
}

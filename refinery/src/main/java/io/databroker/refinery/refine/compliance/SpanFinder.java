package io.databroker.refinery.refine.compliance;

import io.databroker.model.catalog.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds spans in one text. Safe for use by many threads; linear in the length of the text, whatever the text is.
@FunctionalInterface
public interface SpanFinder {

    /// The findings, by position and without overlap.
    ///
    /// @param field the field of a record that holds the text, or null for plain text
    List<Finding> find(@Nullable String field, String text);
}

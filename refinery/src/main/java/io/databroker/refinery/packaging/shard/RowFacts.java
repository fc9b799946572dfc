package io.databroker.refinery.packaging.shard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a package's statistics rest on: our columns of one row, read back.
///
/// @param values by the column's name without prefix; absent where null
public record RowFacts(Map<String, Object> values) {

    /// The text in a column, or null.
    public @Nullable String text(String column) {
        return values.get(column) instanceof String text ? text : null;
    }

    /// The number in a column, or null.
    public @Nullable Number number(String column) {
        return values.get(column) instanceof Number number ? number : null;
    }

    /// The digest of the row's content, in hexadecimal; empty where the column is missing.
    public String sha256() {
        return values.get("sha256") instanceof String digest ? digest : "";
    }
}

package io.databroker.refinery.packaging;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How the rows of a package are laid out in files.
public enum PackageFormat {
    /// Parquet for texts and records (JSON lines where a table cannot be Parquet), tar for media.
    AUTO,
    /// Parquet for texts and records, tar for media.
    PARQUET,
    /// JSON lines for texts and records, tar for media.
    JSONL,
    /// WebDataset tar for everything.
    WEBDATASET,
    /// Texts and media as files of their own with JSON lines about them; records as JSON lines.
    FILES;

    /// The name on the wire: lower case.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

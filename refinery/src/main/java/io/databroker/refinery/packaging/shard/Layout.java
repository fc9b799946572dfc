package io.databroker.refinery.packaging.shard;

import io.databroker.refinery.packaging.PackageFormat;
import java.util.Locale;

/// The kind of file that a table's shards are.
public enum Layout {
    PARQUET("parquet", "application/x-parquet"),
    JSONL("jsonl", "application/jsonlines"),
    /// WebDataset: for each sample its file and a JSON file of the same name.
    TAR("tar", "application/x-tar"),
    /// JSON lines that name a file each.
    FILES("jsonl", "application/jsonlines");

    private final String suffix;
    private final String mediaType;

    Layout(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /// What `format` means for the table of `family`.
    public static Layout of(PackageFormat format, Family family) {
        boolean tabular = family == Family.TEXT || family == Family.RECORD;
        return switch (format) {
            case AUTO, PARQUET -> tabular ? PARQUET : TAR;
            case JSONL -> tabular ? JSONL : TAR;
            case WEBDATASET -> TAR;
            case FILES -> family == Family.RECORD ? JSONL : FILES;
        };
    }

    /// Suffix of the shards, without the dot.
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The name in the manifest: lower case.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The layout of that name.
    ///
    /// @throws IllegalArgumentException where there is none
    public static Layout ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whether the content stands in a file beside the row rather than in it.
    boolean keepsBodyApart(Family family) {
        return (this == TAR || this == FILES) && family != Family.RECORD;
    }
}

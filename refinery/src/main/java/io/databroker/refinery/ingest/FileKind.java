package io.databroker.refinery.ingest;

import java.util.Locale;

/// What a file is to people.
public enum FileKind {
    TEXT,
    DOCUMENT,
    /// Rows: CSV, JSON Lines, Parquet and their kin.
    TABLE,
    IMAGE,
    AUDIO,
    VIDEO,
    ARCHIVE,
    /// Nothing that is taken in.
    OTHER;

    static FileKind of(ContentType type) {
        return switch (type.kind()) {
            case TEXT -> TEXT;
            case DOCUMENT -> DOCUMENT;
            case JSON, JSON_LINES, TABLE, PARQUET -> TABLE;
            case IMAGE -> IMAGE;
            case MEDIA -> type.mediaType().startsWith("video/") ? VIDEO : AUDIO;
            case ARCHIVE, COMPRESSED -> ARCHIVE;
            case EMPTY, PROGRAM, UNKNOWN -> OTHER;
        };
    }

    /// A guess from a media type alone, for files that have been taken in.
    public static FileKind ofMediaType(String mediaType) {
        String subtype = mediaType.substring(mediaType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
        return switch (mediaType.substring(0, mediaType.length() - subtype.length())) {
            case "image/" -> IMAGE;
            case "audio/" -> AUDIO;
            case "video/" -> VIDEO;
            case "text/" -> subtype.contains("csv") || subtype.contains("tab-separated") ? TABLE : TEXT;
            case String _ -> application(subtype);
        };
    }

    private static FileKind application(String subtype) {
        return switch (subtype) {
            case "x-ndjson", "json", "vnd.apache.parquet" -> TABLE;
            case "zip", "x-tar", "x-gtar", "x-7z-compressed", "gzip", "x-bzip2", "x-xz", "zstd" -> ARCHIVE;
            case "octet-stream", "x-empty" -> OTHER;
            case String _ -> DOCUMENT;
        };
    }
}

package io.databroker.refinery.ingest;

/// What reads a file of some type.
enum Kind {
    EMPTY,
    /// Text that is kept as it stands: prose, code, configuration.
    TEXT,
    /// A document that Tika draws text from.
    DOCUMENT,
    JSON_LINES,
    /// A JSON document: rows where it is an array of objects, text otherwise.
    JSON,
    /// CSV, TSV and their kin.
    TABLE,
    PARQUET,
    IMAGE,
    /// Sound or film.
    MEDIA,
    /// Many files in one.
    ARCHIVE,
    /// One file, compressed.
    COMPRESSED,
    /// Something that runs.
    PROGRAM,
    UNKNOWN
}

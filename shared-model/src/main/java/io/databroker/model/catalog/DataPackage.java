package io.databroker.model.catalog;

import java.time.Instant;

/// A package that was built from a run.
///
/// @param id UUIDv7
/// @param dataset name of the dataset
/// @param run number of the run whose version it holds
/// @param version semantic version
/// @param path the folder it was written to
/// @param itemCount rows in it
/// @param totalBytes of all its files
/// @param digest SHA-256 of its tag manifest, hexadecimal: equal packages have equal digests
/// @param createdAt when it was built
public record DataPackage(
        String id,
        String dataset,
        long run,
        String version,
        String path,
        long itemCount,
        long totalBytes,
        String digest,
        Instant createdAt) {}

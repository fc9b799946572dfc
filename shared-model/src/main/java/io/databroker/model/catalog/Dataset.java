package io.databroker.model.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A seller's collection of raw files and what has become of it.
///
/// @param id UUIDv7
/// @param name unique in its library
/// @param description in the seller's words, or null
/// @param license SPDX expression or `LicenseRef-…`, or null where the seller has not said
/// @param stage how far it has come
/// @param createdAt when it was made
public record Dataset(
        String id,
        String name,
        @Nullable String description,
        @Nullable String license,
        DatasetStage stage,
        Instant createdAt) {}

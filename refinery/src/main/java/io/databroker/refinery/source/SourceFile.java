package io.databroker.refinery.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One file that the seller pointed at, or something in its place that cannot be read as one.
///
/// @param path the argument's last name and what follows it, with `/` between names; unique in one walk
/// @param location where to read it
/// @param size in bytes, 0 where unknown
/// @param modifiedMillis last modification, in milliseconds since 1970 UTC; 0 where unknown
/// @param problem why it cannot be taken in, as a sentence for people; null for a regular file
public record SourceFile(
        String path,
        Path location,
        long size,
        long modifiedMillis,
        @Nullable String problem) {}

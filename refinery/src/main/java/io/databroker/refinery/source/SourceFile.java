package io.databroker.refinery.source;

import io.databroker.model.catalog.Sentence;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One file or folder that the seller pointed at, or something in its place that cannot be read as one.
///
/// @param path the argument's last name and what follows it, with `/` between names; unique in one walk
/// @param encodedPath the same percent-encoded byte by byte, as in URIs, which holds every name that a file system
/// allows; empty for standard input
/// @param location where to read it
/// @param folder whether it is a folder, which comes before what is in it and has no content of its own
/// @param size in bytes, 0 where unknown
/// @param modifiedMillis last modification, in milliseconds since 1970 UTC; 0 where unknown
/// @param problem why it cannot be taken in, null for a regular file
public record SourceFile(
        String path,
        String encodedPath,
        Path location,
        boolean folder,
        long size,
        long modifiedMillis,
        @Nullable Sentence problem) {}

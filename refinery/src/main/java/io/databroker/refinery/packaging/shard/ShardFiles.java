package io.databroker.refinery.packaging.shard;

import java.io.IOException;
import java.nio.file.Path;

/// Finds the shards of a package on disk. Safe for use by many threads.
public interface ShardFiles {

    /// The file at `path` of the package.
    Path file(String path) throws IOException;
}

package io.databroker.refinery.packaging.bag;

import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/// Digests many files on many threads, each file read once.
public final class Digesting {

    private Digesting() {}

    /// The digests of `paths`, by path.
    public static SortedMap<String, FileDigests> of(
            PackageFiles files, Collection<String> paths, int threads, Progress progress) throws IOException {
        progress.phase("Checking files", paths.size(), "files");
        SortedMap<String, FileDigests> digests = new TreeMap<>();
        try (var workers = new Workers(threads)) {
            for (String path : paths) {
                workers.submit(() -> {
                    progress.checkpoint();
                    FileDigests file;
                    try (InputStream in = files.open(path)) {
                        file = FileDigests.of(path, in);
                    }
                    synchronized (digests) {
                        digests.put(path, file);
                    }
                    progress.advance(1);
                });
            }
            workers.finish();
        }
        return digests;
    }
}

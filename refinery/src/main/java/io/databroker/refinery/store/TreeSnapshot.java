package io.databroker.refinery.store;

import io.databroker.refinery.job.Progress;
import java.nio.file.Path;
import java.util.List;

/// A folder as it was: every file's bytes, names, permissions and times, links, and empty folders.
///
/// The listing is an object itself, a text with one entry a line in order of paths, so that its digest stands for
/// the whole tree, and the packs alone are enough to restore it. Owners, access lists and hard links are not kept.
///
/// @param tree digest of the listing
/// @param files how many files it has
/// @param bytes in all files
/// @param skipped what is not in it, with the reason: devices, pipes, and what could not be read
public record TreeSnapshot(Digest tree, long files, long bytes, List<String> skipped) {

    /// First line of a listing.
    static final String HEADER = "databroker-tree 1";

    public TreeSnapshot {
        skipped = List.copyOf(skipped);
    }

    /// Stores the folder `root` durably. Files that nobody touched since they were last stored are not read.
    ///
    /// @param threads that read files at the same time
    public static TreeSnapshot take(Path root, ObjectStore objects, int threads, Progress progress) {
        return new TreeIntake(root.toAbsolutePath().normalize(), objects, progress).run(threads);
    }

    /// Writes everything of the tree whose listing is `tree` into the folder `target`, which is made where it does
    /// not exist. A file that is in the way is replaced.
    public static void restore(Digest tree, ObjectStore objects, Path target, int threads, Progress progress) {
        var restore = new TreeRestore(target.toAbsolutePath().normalize(), objects, progress);
        restore.run(restore.listing(tree), threads);
    }
}

package io.databroker.refinery.store;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// The files of a dataset as the seller had them: every byte, name, permission and time, links and empty folders.
/// Owners, access lists and hard links are not kept.
public final class OriginalFiles {

    private OriginalFiles() {}

    /// Writes the current files of the dataset below `target`, which is made where it does not exist, and returns
    /// how many files and links there are.
    ///
    /// @param threads that write files at the same time
    /// @throws DataBrokerException where something is there already (nothing is written then), or a file cannot be
    /// written
    public static long restore(ItemStore items, ObjectStore objects, Path target, int threads, Progress progress) {
        items.flush();
        Path root = target.toAbsolutePath().normalize();
        List<TreeEntry> entries = items.sqlite().read(FileTree::entries);
        for (TreeEntry entry : entries) {
            Path place = entry.under(root);
            if (!entry.isFolder() && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new DataBrokerException(Sentence.of(
                        "in_the_way",
                        "{file} is there already and is left as it is. Restore into an empty folder.",
                        "file",
                        place));
            }
        }
        new TreeRestore(root, objects, progress).run(entries, threads);
        return entries.stream().filter(entry -> !entry.isFolder()).count();
    }
}

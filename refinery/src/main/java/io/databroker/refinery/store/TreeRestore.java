package io.databroker.refinery.store;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.job.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// Writes a stored tree back: folders first, then files, several at a time, then links, so that nothing is ever
/// written through one, then the folders' own modes and times, for those change while things are put into them.
final class TreeRestore {

    private final Path root;
    private final ObjectStore objects;
    private final Progress progress;

    TreeRestore(Path root, ObjectStore objects, Progress progress) {
        this.root = root;
        this.objects = objects;
        this.progress = progress;
    }

    void run(List<TreeEntry> entries, int threads) {
        progress.phase("Restoring", entries.stream().mapToLong(TreeEntry::size).sum(), "bytes");
        try {
            Files.createDirectories(root);
            var folders = new ArrayList<TreeEntry>();
            Queue<TreeEntry> files = new ConcurrentLinkedQueue<>();
            Queue<TreeEntry> links = new ConcurrentLinkedQueue<>();
            Set<Path> made = new HashSet<>();
            for (TreeEntry entry : entries) {
                Path place = entry.under(root);
                Path folder = entry.isFolder() ? place : place.getParent();
                if (made.add(folder)) {
                    Files.createDirectories(folder);
                }
                if (entry.isFolder()) {
                    folders.add(entry);
                } else {
                    (entry.isFile() ? files : links).add(entry);
                }
            }
            Workers.run(threads, () -> restoreWaiting(files));
            restoreWaiting(links);
            for (TreeEntry folder : folders.reversed()) {
                restoreAttributes(folder);
            }
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "not_restored",
                            "The tree cannot be restored to {folder}: {detail}. Choose a folder that can be written.",
                            "folder",
                            root,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    /// Reads the listing of a tree.
    List<TreeEntry> listing(Digest tree) {
        try (var lines = new BufferedReader(new InputStreamReader(objects.open(tree), StandardCharsets.US_ASCII))) {
            if (!TreeSnapshot.HEADER.equals(lines.readLine())) {
                throw new DataBrokerException(tree + " is not the listing of a tree, or a newer program wrote it.");
            }
            return lines.lines().map(TreeEntry::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void restoreWaiting(Queue<TreeEntry> waiting) {
        for (TreeEntry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
            progress.checkpoint();
            try {
                restore(entry);
            } catch (IOException e) {
                throw new DataBrokerException(
                        Sentence.of(
                                "file_not_restored",
                                "The file {file} cannot be restored to {folder}: {detail}. Check free space and"
                                        + " permissions.",
                                "file",
                                entry.path(),
                                "folder",
                                root,
                                "detail",
                                SystemWords.of(e)),
                        e);
            }
            progress.advance(entry.size());
        }
    }

    private void restore(TreeEntry entry) throws IOException {
        Path path = entry.under(root);
        Files.deleteIfExists(path);
        if (entry.isFile()) {
            try (InputStream in = objects.open(Digest.ofHex(entry.content()));
                    var out = new SparseOutput(path)) {
                in.transferTo(out);
            }
            restoreAttributes(entry);
        } else {
            Files.createSymbolicLink(path, entry.target());
            setTime(path, entry);
        }
    }

    private void restoreAttributes(TreeEntry entry) throws IOException {
        Path path = entry.under(root);
        if (entry.mode() >= 0
                && path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            Files.setAttribute(path, "unix:mode", entry.mode());
        }
        setTime(path, entry);
    }

    private static void setTime(Path path, TreeEntry entry) throws IOException {
        FileTime time = FileTime.from(entry.modifiedNanos(), TimeUnit.NANOSECONDS);
        Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(time, null, null);
    }
}

package io.databroker.refinery.store;

import io.databroker.refinery.job.Progress;
import io.databroker.refinery.job.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Walks a folder and stores what is in it, several files at a time.
final class TreeIntake {

    private final Path root;
    private final ObjectStore objects;
    private final Progress progress;
    private final Queue<TreeEntry> entries = new ConcurrentLinkedQueue<>();
    private final Queue<Path> files = new ConcurrentLinkedQueue<>();
    private final Queue<String> skipped = new ConcurrentLinkedQueue<>();
    private long bytesFound;

    TreeIntake(Path root, ObjectStore objects, Progress progress) {
        this.root = root;
        this.objects = objects;
        this.progress = progress;
    }

    TreeSnapshot run(int threads) {
        progress.phase("Looking through folders", -1, "files");
        visit(root);
        progress.phase("Storing", bytesFound, "bytes");
        Workers.run(threads, this::storeWaiting);
        List<TreeEntry> sorted =
                entries.stream().sorted(Comparator.comparing(TreeEntry::path)).toList();
        var listing = new StringBuilder(TreeSnapshot.HEADER + "\n");
        sorted.forEach(entry -> listing.append(entry.line()));
        Digest tree = objects.put(listing.toString().getBytes(StandardCharsets.US_ASCII));
        objects.flush();
        return new TreeSnapshot(
                tree,
                sorted.stream().filter(TreeEntry::isFile).count(),
                sorted.stream()
                        .filter(TreeEntry::isFile)
                        .mapToLong(TreeEntry::size)
                        .sum(),
                skipped.stream().sorted().toList());
    }

    private void visit(Path path) {
        progress.checkpoint();
        try {
            FileStat stat = FileStat.of(path);
            switch (stat.kind()) {
                case FILE -> {
                    files.add(path);
                    bytesFound += stat.size();
                    progress.advance(1);
                }
                case FOLDER -> {
                    entries.add(TreeEntry.of(root, path, stat, "-"));
                    children(path).forEach(this::visit);
                }
                case LINK -> {
                    String target = TreeEntry.encodeTarget(Files.readSymbolicLink(path));
                    entries.add(TreeEntry.of(root, path, stat, target));
                }
                case OTHER -> skipped.add(path + ": neither file nor folder nor link");
            }
        } catch (IOException e) {
            skipped.add(path + ": " + e);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        var children = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return children;
    }

    private void storeWaiting() {
        for (Path file = files.poll(); file != null; file = files.poll()) {
            progress.checkpoint();
            try {
                ObjectStore.Stored stored = objects.putWithStat(file);
                entries.add(
                        TreeEntry.of(root, file, stored.stat(), stored.digest().hex()));
                progress.advance(stored.stat().size());
            } catch (IOException e) {
                skipped.add(file + ": " + e);
            }
        }
    }
}

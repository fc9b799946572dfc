package io.databroker.desktop.library;

import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.NamedObjects;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads all bytes of the library and says which files of which datasets have lost some; repairs what can be.
public final class CheckWork {

    private final Library library;

    public CheckWork(Library library) {
        this.library = library;
    }

    /// A file whose bytes, or whose items' bytes, are damaged or gone.
    public record Loss(
            String dataset, String path, @Nullable String member) {}

    /// What a check found.
    ///
    /// @param found in the store as it was
    /// @param quarantined packs that a repair took out of use
    /// @param losses what is damaged after the repair, or without one
    /// @param unneededBytes that no dataset refers to any more and [CompactWork] gives back; 0 where damage hides
    /// it
    public record Checked(Verification found, List<String> quarantined, List<Loss> losses, long unneededBytes) {

        public Checked {
            quarantined = List.copyOf(quarantined);
            losses = List.copyOf(losses);
        }

        /// Whether everything can be read now.
        public boolean passed() {
            return losses.isEmpty() && (found.passed() || !quarantined.isEmpty());
        }
    }

    /// Checks everything and changes nothing.
    public Checked check(Progress progress) {
        Verification found = library.objects().verify(progress);
        long unneeded =
                found.passed() ? new CompactWork(library).unneeded(progress).unneededBytes() : 0;
        return new Checked(found, List.of(), losses(found, progress), unneeded);
    }

    /// Checks everything, takes damaged packs out of use and stores again what is good in them. What is lost then
    /// is read again by the next import that sees it.
    ///
    /// @param copies files, or folders of files, that may hold bytes that were lost
    public Checked repair(List<Path> copies, Progress progress) {
        Verification found = library.objects().verify(progress);
        ObjectStore.Repaired repaired;
        try (var _ = library.working(progress)) {
            repaired = library.objects().repair(found, files(copies), progress);
        }
        List<Loss> losses = losses(repaired.after(), progress);
        losses.stream()
                .collect(Collectors.groupingBy(Loss::dataset, Collectors.mapping(Loss::path, Collectors.toSet())))
                .forEach(this::readAgain);
        return new Checked(found, repaired.quarantined(), losses, 0);
    }

    private void readAgain(String dataset, Set<String> paths) {
        try (var items = library.items(library.dataset(dataset))) {
            items.readAgain(paths);
        }
    }

    private List<Loss> losses(Verification verification, Progress progress) {
        Set<Digest> damaged = new HashSet<>();
        verification.damages().forEach(damage -> {
            if (damage.digest() != null) {
                damaged.add(damage.digest());
            }
        });
        var losses = new ArrayList<Loss>();
        List<Dataset> datasets = library.catalog().datasets();
        progress.phase("Checking datasets", datasets.size(), "datasets");
        for (Dataset dataset : datasets) {
            try (var items = library.items(dataset)) {
                NamedObjects.forEach(items, (path, member, object) -> {
                    if (damaged.contains(object) || !library.objects().contains(object)) {
                        losses.add(new Loss(dataset.name(), path, member));
                    }
                });
            }
            progress.advance(1);
        }
        return losses.stream().distinct().toList();
    }

    private static List<Path> files(List<Path> copies) {
        var files = new ArrayList<Path>();
        for (Path copy : copies) {
            try (var walk = Files.walk(copy)) {
                walk.filter(Files::isRegularFile).forEach(files::add);
            } catch (IOException e) {
                throw new DataBrokerException(copy + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return files;
    }
}

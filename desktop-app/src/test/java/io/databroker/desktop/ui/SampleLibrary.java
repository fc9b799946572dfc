package io.databroker.desktop.ui;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.packaging.PackagePlan.Card;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/// A library with the files of `examples/`, refined and packaged, for tests and pictures that need something to
/// show. It is made once and copied.
public final class SampleLibrary {

    /// When everything in it happened.
    public static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T10:15:30Z"));

    /// The dataset's name.
    public static final String NAME = "Harbour stories";

    private static Path made = Path.of("");

    private SampleLibrary() {}

    /// A copy of one's own, in a folder that does not exist yet; to be closed by the caller.
    public static synchronized Library open(Path home) {
        try {
            if (made.toString().isEmpty()) {
                made = make(TestFolders.make());
            }
            try (var files = Files.walk(made)) {
                for (Path file : files.toList()) {
                    Path copy = home.resolve(made.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Library.open(home, CLOCK);
    }

    private static Path make(Path home) {
        try (var library = Library.open(home, CLOCK)) {
            Dataset dataset = Examples.bringIn(library, CLOCK, NAME, Examples.FOLDER);
            Examples.refine(library, CLOCK, dataset, Recipe.named("clean-text"));
            PackagePlan plan = PackagePlan.of("harbour-stories", LocalDate.of(2026, 5, 4))
                    .withCard(new Card(
                            "Harbour stories", "Short texts about ships.", "Ada", List.of("ships"), "CC-BY-4.0", null));
            String packages = home.resolve("packages").toString();
            Examples.work(library, CLOCK, new WorkOrder.BuildPackage(dataset.id(), 1, plan, packages));
            return home;
        }
    }
}

package io.databroker.desktop.ui;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.ingest.Attestation;
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

    private static final Path EXAMPLES =
            Path.of("..", "examples").toAbsolutePath().normalize();

    private static Path made = Path.of("");

    private SampleLibrary() {}

    /// A copy of one's own, in a folder that does not exist yet; to be closed by the caller.
    public static synchronized Library open(Path home) {
        try {
            if (made.toString().isEmpty()) {
                made = make(Files.createTempDirectory("databroker-sample-"));
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
        try (var library = Library.open(home, CLOCK);
                var workshop = new Workshop(library, CLOCK, 2)) {
            Dataset dataset = library.catalog().findOrCreate(NAME);
            Path examples =
                    Files.isDirectory(EXAMPLES) ? EXAMPLES : Path.of("examples").toAbsolutePath();
            var word = new Attestation("Ada", CLOCK.instant(), "I have the right to sell these files.");
            workshop.begin(new WorkOrder.ImportFiles(dataset.id(), List.of(examples.toString()), word))
                    .job()
                    .join();
            String recipe = Recipe.named("clean-text").toYaml();
            workshop.begin(new WorkOrder.RefineItems(dataset.id(), recipe))
                    .job()
                    .join();
            PackagePlan plan = PackagePlan.of("harbour-stories", LocalDate.of(2026, 5, 4))
                    .withCard(new Card(
                            "Harbour stories", "Short texts about ships.", "Ada", List.of("ships"), "CC-BY-4.0", null));
            workshop.begin(new WorkOrder.BuildPackage(
                            dataset.id(), 1, plan, home.resolve("packages").toString()))
                    .job()
                    .join();
            return home;
        }
    }
}

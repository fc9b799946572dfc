package io.databroker.desktop.cli;

import io.databroker.desktop.library.ImportWork;
import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.PackageWork;
import io.databroker.desktop.library.PackageWork.Packaged;
import io.databroker.desktop.library.RefineWork;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.ingest.IngestionReport;
import io.databroker.refinery.ingest.Limits;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.StageCatalogue;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunState;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "refine",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes raw files to a signed package: imports them, runs a recipe over their items, packages what it keeps.",
            "",
            "Folders, files and archives may be mixed. What was done before is not done again: killed at any moment,"
                    + " the same command goes on where it was."
        },
        footer = {
            "",
            "@|bold Examples|@",
            "  databroker refine photos texts.jsonl.gz --out out --name mine \\",
            "      --license CC-BY-4.0 --i-have-the-rights",
            "  databroker refine data --dry-run 1000 --recipe everything --i-have-the-rights"
        })
final class RefineCommand implements Runnable {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Folders, files or archives; - reads standard input.")
    private List<Path> paths;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the package goes, as DIR/NAME-VERSION.")
    private @Nullable Path out;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The dataset's name; by default that of the first path.")
    private @Nullable String name;

    @Option(
            names = "--recipe",
            paramLabel = "NAME|FILE",
            description = "A built-in recipe or a YAML file (default: ${DEFAULT-VALUE}).")
    private String recipe = Recipe.BUILT_IN.getFirst();

    @ArgGroup(exclusive = false, validate = false, heading = "%nThe package:%n")
    private final CardOptions card = new CardOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nWhat goes into it:%n")
    private final SelectionOptions selection = new SelectionOptions();

    @Option(names = "--items", paramLabel = "FILE.jsonl", description = "Write a JSON line for each item.")
    private @Nullable Path itemsFile;

    @Option(
            names = "--dry-run",
            paramLabel = "N",
            description = "Try the recipe on about N items, show what each stage would drop, and package nothing.")
    private @Nullable Long dryRun;

    @Mixin
    private RightsOption rights;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        if (out == null && dryRun == null) {
            throw library.wrongUse("Say with --out where the package is to go, or try the recipe with --dry-run N.");
        }
        if (dryRun != null && dryRun < 1) {
            throw library.wrongUse("--dry-run takes a number of items from 1, not " + dryRun + ".");
        }
        Paths.checked(paths);
        String chosen = DatasetNames.choose(name, paths);
        Recipe asked = sound(Recipe.named(recipe));
        card.check();
        selection.selection();
        if (out != null && dryRun == null) {
            Paths.writable(out);
        }
        var attestation = rights.attestation();
        try (var progress = ProgressBar.start();
                Library open = library.open()) {
            Dataset dataset = open.catalog().findOrCreate(chosen);
            var options = new IngestOptions(threads.count(), Limits.DEFAULT, List.of());
            IngestionReport intake =
                    new ImportWork(open).run(dataset, paths, System.in, true, attestation, options, progress);
            try (ItemStore items = open.items(dataset)) {
                Long part = dryRun;
                var work = new RefineWork(open);
                long number = part == null
                        ? work.run(dataset, asked, threads.count(), progress)
                        : work.trial(dataset, asked, every(items, part), threads.count(), progress);
                RunState run = items.runs().find(number).orElseThrow();
                writeItems(items, run);
                Packaged built = part == null ? build(open, dataset, items, run, progress) : null;
                progress.done();
                new RefineSummary(library).show(open, dataset, items, intake, run, built);
                if (part != null) {
                    items.runs().delete(run.id());
                }
            }
        }
    }

    /// The recipe, whose stages are there and are set to what they can be set to.
    private static Recipe sound(Recipe recipe) {
        for (var step : recipe.stages()) {
            List<String> faults = StageCatalogue.find(step.stage()).faults(step).stream()
                    .map(Sentence::english)
                    .toList();
            if (!faults.isEmpty()) {
                throw new DataBrokerException("The recipe " + recipe.name() + " cannot be run. Stage " + step.stage()
                        + ": " + String.join(" ", faults));
            }
        }
        return recipe;
    }

    private static long every(ItemStore items, long part) {
        return Math.max(1, items.itemCount() / Math.max(1, part));
    }

    private Packaged build(Library open, Dataset dataset, ItemStore items, RunState run, ProgressBar progress) {
        return new PackageWork(open, InstantSource.system())
                .build(
                        dataset,
                        items,
                        run,
                        selection.apply(card.plan(dataset.name(), PackageWork.dateOf(items))),
                        Objects.requireNonNull(out),
                        card.passphrase(),
                        threads.count(),
                        progress);
    }

    private void writeItems(ItemStore items, RunState run) {
        if (itemsFile != null) {
            ItemLines.write(items, run.id(), itemsFile);
        }
    }
}

package io.databroker.desktop.library;

import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.DatasetStage;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.Refinement;
import io.databroker.refinery.refine.ReportSubject;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs a recipe over a dataset.
public final class RefineWork {

    private final Library library;

    public RefineWork(Library library) {
        this.library = library;
    }

    /// Runs the recipe over the current items, going on with a run of it that was cut short. Runs that were
    /// discarded before are deleted for good.
    ///
    /// @return the number of the finished run
    public long run(Dataset dataset, Recipe recipe, int threads, Progress progress) {
        return work(dataset, recipe, threads, progress, (items, refinement, subject, context) -> {
            long run = refinement.run(recipe, subject, context);
            library.catalog().reach(dataset, DatasetStage.REFINED);
            library.catalog().summaries().put(dataset.id(), DatasetSummary.of(items));
            return run;
        });
    }

    /// Tries the recipe on every `every`-th item. The trial is no version; the caller deletes it.
    ///
    /// @return the number of the finished trial
    public long trial(Dataset dataset, Recipe recipe, long every, int threads, Progress progress) {
        return work(
                dataset,
                recipe,
                threads,
                progress,
                (_, refinement, subject, context) -> refinement.trial(recipe, subject, every, context));
    }

    private long work(Dataset dataset, Recipe recipe, int threads, Progress progress, Step step) {
        Path scratch = library.folder(dataset).resolve("scratch");
        try (var _ = library.working(progress);
                var items = library.items(dataset);
                var decoder = new Decoder(library.objects())) {
            items.runs().purge();
            Folders.empty(scratch);
            var refinement = new Refinement(items, library.objects(), decoder);
            var context = new RunContext(recipe.seed(), threads, scratch, progress);
            long run = step.run(items, refinement, new ReportSubject(dataset.name(), Program.NAME), context);
            Folders.empty(scratch);
            Files.delete(scratch);
            return run;
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "folder_unusable",
                            "The folder {folder} cannot be used: {detail}",
                            "folder",
                            scratch,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    private interface Step {
        long run(ItemStore items, Refinement refinement, ReportSubject subject, RunContext context);
    }

    /// The finished run with a report that takes the seller's decisions of the moment into account. Quick where
    /// none was taken since the report was written.
    public RunState current(ItemStore items, RunState run) {
        try (var decoder = new Decoder(library.objects())) {
            int threads = Runtime.getRuntime().availableProcessors();
            return new RunReports(items, decoder, threads).current(run);
        }
    }
}

package io.databroker.desktop.library;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.ingest.Limits;
import io.databroker.refinery.job.Job;
import io.databroker.refinery.job.JobQueue;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.Certificate;
import io.databroker.refinery.packaging.PackageVerifier;
import io.databroker.refinery.refine.Recipe;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Where a library's long work is done, one piece after the other, each with all threads.
///
/// Every piece is in the [WorkLog] from before it begins until after it has ended, so that a crash loses none: what
/// the log still calls running when the workshop opens was cut short.
public final class Workshop implements AutoCloseable {

    private static final int REMEMBERED = 8;

    private final Library library;
    private final InstantSource clock;
    private final int threads;
    private final WorkLog log;
    private final JobQueue queue = new JobQueue(1);
    private final List<Errand> active = new CopyOnWriteArrayList<>();
    private final List<Consumer<Errand>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Errand> ended = new ConcurrentLinkedDeque<>();
    private final List<WorkLog.Entry> interrupted;
    private volatile boolean closing;

    /// @param threads that each piece of work may use
    public Workshop(Library library, InstantSource clock, int threads) {
        this.library = library;
        this.clock = clock;
        this.threads = threads;
        this.log = library.catalog().workLog();
        this.interrupted = new CopyOnWriteArrayList<>(log.open());
    }

    /// A piece of work that waits, runs or has just ended.
    ///
    /// @param files what becomes of each file, for an import; stays empty for other work
    public record Errand(WorkLog.Entry entry, Job<String> job, FileLedger files) {}

    /// Work that waits, runs or is among the last that ended, by its number in the log.
    public Optional<Errand> find(long entry) {
        return Stream.concat(active.stream(), ended.stream())
                .filter(errand -> errand.entry().id() == entry)
                .findFirst();
    }

    /// Begins a piece of work.
    public Errand begin(WorkOrder order) {
        return start(log.begin(order));
    }

    /// Work that waits or runs, in order.
    public List<Errand> active() {
        return List.copyOf(active);
    }

    /// Work that a crash cut short and that nobody has gone on with or dismissed.
    public List<WorkLog.Entry> interrupted() {
        return List.copyOf(interrupted);
    }

    /// Goes on with work that was cut short, from its last commit.
    public Errand resume(WorkLog.Entry entry) {
        interrupted.remove(entry);
        return start(entry);
    }

    /// Lets work that was cut short be.
    public void dismiss(WorkLog.Entry entry) {
        interrupted.remove(entry);
        log.end(entry.id(), WorkLog.State.DISMISSED, null);
    }

    /// Calls `listener` on the thread of the work whenever a piece has ended, however it ended.
    public void whenEnded(Consumer<Errand> listener) {
        listeners.add(listener);
    }

    private Errand start(WorkLog.Entry entry) {
        Dataset dataset = library.catalog().withId(entry.order().dataset());
        var files = new FileLedger();
        Job<String> job = queue.submit(dataset.name(), progress -> work(dataset, entry.order(), files, progress));
        var errand = new Errand(entry, job, files);
        active.add(errand);
        job.whenEnded(_ -> ended(errand));
        return errand;
    }

    /// Does the work and tells what it gave as JSON.
    private String work(Dataset dataset, WorkOrder order, FileLedger ledger, Progress progress) {
        Object made =
                switch (order) {
                    case WorkOrder.ImportFiles files -> importFiles(dataset, files, ledger, progress);
                    case WorkOrder.RefineItems refine ->
                        new RefineWork(library).run(dataset, Recipe.parse(refine.recipe()), threads, progress);
                    case WorkOrder.TryRecipe trial ->
                        new TrialWork(library)
                                .run(dataset, Recipe.parse(trial.recipe()), trial.most(), threads, progress);
                    case WorkOrder.BuildPackage build -> buildPackage(dataset, build, progress);
                    case WorkOrder.VerifyPackage verify -> verify(verify.path(), progress);
                };
        return Json.MAPPER.writeValueAsString(made);
    }

    private Object importFiles(Dataset dataset, WorkOrder.ImportFiles files, FileLedger ledger, Progress progress) {
        return new ImportWork(library, ledger)
                .run(
                        dataset,
                        files.paths().stream().map(Path::of).toList(),
                        InputStream.nullInputStream(),
                        false,
                        files.attestation(),
                        new IngestOptions(threads, Limits.DEFAULT, List.of(), files.hiddenToo(), files.expectedFiles()),
                        progress);
    }

    private Object buildPackage(Dataset dataset, WorkOrder.BuildPackage build, Progress progress) {
        try (var items = library.items(dataset)) {
            var run = items.runs()
                    .find(build.run())
                    .orElseThrow(() -> new DataBrokerException(Sentence.of(
                            "no_run",
                            "'{dataset}' has no run {run}. Refine it first.",
                            "dataset",
                            dataset.name(),
                            "run",
                            build.run())));
            PackageWork.Packaged made = new PackageWork(library, clock)
                    .build(dataset, items, run, build.plan(), Path.of(build.parent()), null, threads, progress);
            verify(made.dataPackage().path(), progress);
            return made;
        }
    }

    private Certificate verify(String path, Progress progress) {
        Certificate certificate = new PackageVerifier(threads, progress).verify(Path.of(path), null);
        library.catalog().packageChecks().put(path, new PackageChecks.Check(clock.instant(), certificate));
        return certificate;
    }

    private void ended(Errand errand) {
        Job<String> job = errand.job();
        if (job.state() == Job.State.DONE) {
            log.end(errand.entry().id(), WorkLog.State.DONE, job.join());
        } else if (!closing && job.state() == Job.State.CANCELLED) {
            log.end(errand.entry().id(), WorkLog.State.CANCELLED, null);
        } else if (!closing) {
            log.fail(errand.entry().id(), job.failure().orElseThrow());
        }
        remember(errand);
        active.remove(errand);
        listeners.forEach(listener -> listener.accept(errand));
    }

    private void remember(Errand errand) {
        ended.addFirst(errand);
        if (ended.size() > REMEMBERED) {
            ended.removeLast();
        }
    }

    /// Stops all work at its next checkpoint and waits for that. It counts as cut short and is offered for going on
    /// when the library is opened again.
    @Override
    public void close() {
        closing = true;
        queue.close();
    }
}

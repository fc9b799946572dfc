package io.databroker.desktop.ui.refine;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.RefineWork;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.desktop.ui.shell.ActivityRow;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.refine.report.HtmlReport;
import io.databroker.refinery.store.Said;
import io.databroker.refinery.table.TableQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A run while it goes on, and what came of it.
public final class RunViewModel implements AutoCloseable {

    /// Looks at the store come no more often than every so many ticks of the pump.
    private static final int TICKS = 4;

    private final Texts texts = Texts.of(RunViewModel.class);
    private final Library library;
    private final Dataset dataset;
    private final Activity activity;
    private final Navigator navigator;
    private final Notices notices;
    private final Undo undo;
    private final InstantSource clock;
    private final Threads threads;
    private final RunEyes eyes;
    private boolean closed;
    private final ReadOnlyObjectWrapper<RunPicture> picture = new ReadOnlyObjectWrapper<>(RunPicture.NONE);
    private final ObjectProperty<RunPace> pace = new SimpleObjectProperty<>(RunPace.NONE);
    private final Subscription ended;
    private boolean looking;
    private boolean lookAgain;
    private int ticks;

    /// @param run its number, or 0 for the newest
    public RunViewModel(
            Library library,
            Dataset dataset,
            long run,
            Activity activity,
            Navigator navigator,
            Notices notices,
            Undo undo,
            InstantSource clock,
            Threads threads) {
        this.library = library;
        this.dataset = dataset;
        this.activity = activity;
        this.navigator = navigator;
        this.notices = notices;
        this.undo = undo;
        this.clock = clock;
        this.threads = threads;
        this.eyes = new RunEyes(library, dataset, run);
        this.ended = activity.endedProperty().subscribe(this::look);
        look();
    }

    public Dataset dataset() {
        return dataset;
    }

    /// What there is to see of the run.
    public ReadOnlyObjectProperty<RunPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// How fast it goes, while it does.
    public ObjectProperty<RunPace> paceProperty() {
        return pace;
    }

    /// Called by the pump: the pace is as of now, the figures as of the last commit.
    public void update() {
        Errand errand = errand();
        pace.set(errand == null ? RunPace.NONE : RunPace.of(errand.job()));
        if (errand != null && ++ticks % TICKS == 0) {
            look();
        }
    }

    private void look() {
        if (looking || closed) {
            lookAgain = true;
            return;
        }
        looking = true;
        lookAgain = false;
        List<Errand> refining = refining();
        threads.load(
                () -> eyes.look(refining),
                seen -> {
                    picture.set(seen);
                    update();
                    looked();
                },
                failure -> {
                    if (!closed) {
                        notices.fail(failure);
                    }
                    looked();
                });
    }

    /// What happened while one was looking is looked at now.
    private void looked() {
        looking = false;
        if (lookAgain) {
            look();
        }
    }

    private @Nullable Errand errand() {
        return eyes.of(refining()).orElse(null);
    }

    private List<Errand> refining() {
        return activity.rows().stream()
                .map(ActivityRow::errand)
                .filter(errand -> errand.entry().order().dataset().equals(dataset.id()))
                .toList();
    }

    /// Pauses the run, or lets it go on.
    public void pauseOrResume() {
        withErrand(errand -> {
            errand.job().tracker().pauseOrResume();
            update();
        });
    }

    /// Stops the run; what it has done stays for going on.
    public void cancel() {
        withErrand(errand -> errand.job().tracker().cancel());
    }

    private void withErrand(Consumer<Errand> action) {
        Errand errand = errand();
        if (errand != null) {
            action.accept(errand);
        }
    }

    /// Goes on with a run that was cut short, from its last commit.
    public void goOn() {
        WorkOrder.RefineItems order = picture.get().order();
        if (order == null) {
            return;
        }
        activity.interrupted().stream()
                .filter(entry -> entry.order().equals(order))
                .findFirst()
                .ifPresentOrElse(
                        entry -> activity.resume(entry, _ -> look()), () -> activity.begin(order, _ -> look()));
    }

    /// Keeps an item that the run has dropped.
    public void keepInstead(long item, String name) {
        decide(Said.keep(List.of(item)), texts.get("keep.done", "item", name));
    }

    private void decide(Said said, String title) {
        threads.load(
                () -> {
                    try (var items = library.items(dataset)) {
                        return items.decisions()
                                .decide(said, title, clock.instant())
                                .isPresent();
                    }
                },
                taken -> {
                    if (taken) {
                        var edit = new Undo.Edit(title, () -> turn(true), () -> turn(false));
                        undo.made(edit);
                        notices.say(Notices.Tone.SUCCESS, title, texts.get("undo"), undo::undo);
                    }
                    look();
                },
                notices::fail);
    }

    private void turn(boolean back) {
        threads.load(
                () -> {
                    try (var items = library.items(dataset)) {
                        return back
                                ? items.decisions().undo()
                                : items.decisions().redo();
                    }
                },
                _ -> look(),
                notices::fail);
    }

    /// Takes the finished run away; it can be brought back until the next run begins.
    public void discard() {
        long run = picture.get().run();
        String title = texts.get("discard.done", "run", run);
        undo.perform(new Undo.Edit(title, () -> putAway(run, false), () -> putAway(run, true)));
        notices.say(Notices.Tone.INFO, title, texts.get("undo"), undo::undo);
        navigator.go(new Place.Runs());
    }

    private void putAway(long run, boolean away) {
        threads.load(
                () -> {
                    try (var items = library.items(dataset)) {
                        items.runs().discard(run, away);
                        return run;
                    }
                },
                number -> navigator.go(away ? new Place.Runs() : new Place.Run(dataset.id(), number)),
                notices::fail);
    }

    public void showItems() {
        navigator.go(new Place.Dataset(dataset.id(), picture.get().run(), "items"));
    }

    /// Goes to the items that a reason was given for.
    public void showItems(String reason) {
        navigator.go(new Place.Dataset(dataset.id(), picture.get().run(), "items", TableQuery.because(reason)));
    }

    public void showDuplicates() {
        navigator.go(new Place.Duplicates(dataset.id(), picture.get().run()));
    }

    public void buildPackage() {
        navigator.go(new Place.PackageBuilder(dataset.id(), picture.get().run()));
    }

    public void changeRecipe() {
        navigator.go(new Place.Refine(dataset.id()));
    }

    /// Writes the report as a page and gives its place to `open`.
    public void report(Consumer<Path> open) {
        long run = picture.get().run();
        threads.load(
                () -> {
                    Path page = library.folder(dataset).resolve("report-" + run + ".html");
                    try (var items = library.items(dataset)) {
                        var current = new RefineWork(library)
                                .current(items, items.runs().find(run).orElseThrow());
                        var report = RunReports.of(current);
                        return Files.write(page, HtmlReport.render(report));
                    } catch (IOException e) {
                        throw new DataBrokerException(
                                Sentence.of("page_unwritten", "The page {file} cannot be written.", "file", page), e);
                    }
                },
                open,
                notices::fail);
    }

    @Override
    public void close() {
        closed = true;
        ended.unsubscribe();
        threads.background().execute(eyes::close);
    }
}

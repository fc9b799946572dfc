package io.databroker.desktop.ui;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.Workshop;
import io.databroker.desktop.ui.dataset.DatasetView;
import io.databroker.desktop.ui.dataset.DatasetViewModel;
import io.databroker.desktop.ui.duplicates.DuplicatesView;
import io.databroker.desktop.ui.duplicates.DuplicatesViewModel;
import io.databroker.desktop.ui.intake.ImportView;
import io.databroker.desktop.ui.intake.ImportViewModel;
import io.databroker.desktop.ui.intake.PlanView;
import io.databroker.desktop.ui.intake.PlanViewModel;
import io.databroker.desktop.ui.kit.FilePicker;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Pump;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Shortcuts;
import io.databroker.desktop.ui.kit.SystemOpener;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.desktop.ui.library.LibraryView;
import io.databroker.desktop.ui.library.LibraryViewModel;
import io.databroker.desktop.ui.onboarding.WelcomeView;
import io.databroker.desktop.ui.onboarding.WelcomeViewModel;
import io.databroker.desktop.ui.packaging.BuilderView;
import io.databroker.desktop.ui.packaging.BuilderViewModel;
import io.databroker.desktop.ui.packaging.PackagesView;
import io.databroker.desktop.ui.packaging.PackagesViewModel;
import io.databroker.desktop.ui.refine.RefineView;
import io.databroker.desktop.ui.refine.RefineViewModel;
import io.databroker.desktop.ui.refine.RunView;
import io.databroker.desktop.ui.refine.RunViewModel;
import io.databroker.desktop.ui.refine.RunsView;
import io.databroker.desktop.ui.refine.RunsViewModel;
import io.databroker.desktop.ui.settings.Settings;
import io.databroker.desktop.ui.settings.SettingsView;
import io.databroker.desktop.ui.settings.SettingsViewModel;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.desktop.ui.shell.ShellView;
import io.databroker.desktop.ui.shell.ShellViewModel;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Dataset;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// The composition root: builds every screen, by hand, readable from top to bottom.
public final class Wiring implements AutoCloseable {

    private final Library library;
    private final Settings settings;
    private final InstantSource clock;
    private final Threads threads;
    private final FilePicker picker;
    private final Pump pump = new Pump();
    private final Undo undo = new Undo();
    private final Workshop workshop;
    private final Notices notices;
    private final SystemOpener opener;
    private final Activity activity;
    private final Navigator navigator;
    private Consumer<Path> moveTo = _ -> {};

    public Wiring(Library library, Settings settings, InstantSource clock, Threads threads, FilePicker picker) {
        this.library = library;
        this.settings = settings;
        this.clock = clock;
        this.threads = threads;
        this.picker = picker;
        this.workshop = new Workshop(library, clock, settings.get().threadsToUse());
        this.notices = new Notices(clock, CoreWords::told);
        this.opener = new SystemOpener(threads, notices);
        this.navigator = new Navigator(new Place.Library());
        this.activity = new Activity(
                workshop, notices, threads, () -> navigator.placeProperty().get());
    }

    /// Begins with a welcome where the library is new.
    ///
    /// @param empty whether nothing is in the library
    /// @param moveTo opens the library in another folder instead of this one
    public void greet(boolean empty, Consumer<Path> moveTo) {
        this.moveTo = moveTo;
        if (empty && !settings.get().welcomed()) {
            navigator.replace(new Place.Welcome());
        }
    }

    public Navigator navigator() {
        return navigator;
    }

    public Activity activity() {
        return activity;
    }

    public Notices notices() {
        return notices;
    }

    public SystemOpener opener() {
        return opener;
    }

    /// The frame with everything in it.
    public ShellView shell() {
        var model = new ShellViewModel(library, activity, notices, navigator, threads);
        return new ShellView(
                model,
                undo,
                this::screen,
                settings.preferencesProperty().map(now -> new Shortcuts(now.keys())),
                pump.listen(model::update));
    }

    /// The screen of a place.
    ///
    /// @param about the dataset that the place is about; a place for all but looking at it needs it
    public Screen screen(Place place, Optional<Dataset> about) {
        String name = about.map(Dataset::name).orElse("");
        return switch (place) {
            case Place.Settings _ ->
                new SettingsView(new SettingsViewModel(library, settings, notices, threads, opener::open), picker);
            case Place.Runs _ -> runs();
            case Place.Refine _ ->
                new RefineView(new RefineViewModel(
                        library, about.orElseThrow(), settings.get().recipe(), activity, navigator, notices, threads));
            case Place.Run run -> run(about.orElseThrow(), run.run());
            case Place.Duplicates found ->
                new DuplicatesView(
                        new DuplicatesViewModel(
                                library, about.orElseThrow(), found.run(), notices, undo, clock, threads),
                        navigator,
                        found.run());
            case Place.ImportPlan plan ->
                new PlanView(new PlanViewModel(plan, library, activity, navigator, notices, threads, clock), pump);
            case Place.Import work -> new ImportView(new ImportViewModel(work, activity, navigator), name, pump);
            case Place.Packages _ ->
                new PackagesView(new PackagesViewModel(library, activity, navigator, notices, threads, opener::open));
            case Place.PackageBuilder builder ->
                new BuilderView(
                        new BuilderViewModel(
                                library,
                                activity,
                                notices,
                                threads,
                                opener::open,
                                about.orElseThrow(),
                                builder.run(),
                                packageFolder()),
                        navigator,
                        picker);
            case Place.Dataset dataset ->
                new DatasetView(
                        new DatasetViewModel(
                                dataset, name, library, activity, navigator, notices, undo, threads, clock),
                        picker);
            case Place.Welcome _ -> welcome();
            case Place.Library _ -> library();
        };
    }

    private Screen runs() {
        var model = new RunsViewModel(library, activity, navigator, notices, threads);
        return new RunsView(model, clock, pump.listen(model::update));
    }

    private Screen run(Dataset dataset, long run) {
        var model = new RunViewModel(library, dataset, run, activity, navigator, notices, undo, clock, threads);
        return new RunView(model, opener::open, pump.listen(model::update));
    }

    private WelcomeView welcome() {
        return new WelcomeView(new WelcomeViewModel(
                library.home(), settings, navigator, notices, picker, threads, home -> moveTo.accept(home)));
    }

    private LibraryView library() {
        var tools = new LibraryViewModel.Tools(library, activity, navigator, notices, undo, settings, picker, threads);
        return new LibraryView(new LibraryViewModel(tools), clock);
    }

    private Path packageFolder() {
        String chosen = settings.get().packageFolder();
        return chosen.isBlank() ? library.home().resolve("packages") : Path.of(chosen);
    }

    /// Stops all work, which is then offered for going on at the next start.
    @Override
    public void close() {
        workshop.close();
    }
}

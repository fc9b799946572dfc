package io.databroker.desktop.ui.intake;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.ingest.Forecast;
import io.databroker.refinery.ingest.Survey;
import io.databroker.refinery.job.CancelledException;
import io.databroker.refinery.job.Tracker;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What an import of some files would do. A survey counts in the background; one may start before it has ended.
public final class PlanViewModel implements AutoCloseable {

    private final Texts texts = Texts.of(PlanViewModel.class);
    private final Place.ImportPlan place;
    private final Library library;
    private final Activity activity;
    private final Navigator navigator;
    private final Notices notices;
    private final Threads threads;
    private final InstantSource clock;
    private final ObservableList<Dataset> datasets = FXCollections.observableArrayList();
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Dataset> target = new SimpleObjectProperty<>();
    private final BooleanProperty attested = new SimpleBooleanProperty();
    private final BooleanProperty hiddenToo = new SimpleBooleanProperty();
    private final BooleanProperty starting = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Forecast> forecast = new ReadOnlyObjectWrapper<>(Forecast.NOTHING);
    private final ReadOnlyLongWrapper free = new ReadOnlyLongWrapper(Long.MAX_VALUE);
    private final BooleanBinding nameTaken;
    private final StringBinding missing;
    private final BooleanBinding ready;
    private Survey survey;
    private Tracker looking = new Tracker();

    public PlanViewModel(
            Place.ImportPlan place,
            Library library,
            Activity activity,
            Navigator navigator,
            Notices notices,
            Threads threads,
            InstantSource clock) {
        this.place = place;
        this.library = library;
        this.activity = activity;
        this.navigator = navigator;
        this.notices = notices;
        this.threads = threads;
        this.clock = clock;
        this.survey = new Survey(library.objects());
        nameTaken = Bindings.createBooleanBinding(this::isNameTaken, name, target, datasets);
        missing = Bindings.createStringBinding(this::firstMissing, attested, target, name, datasets, free, forecast);
        ready = missing.isEmpty().and(starting.not());
        hiddenToo.addListener(_ -> look());
        threads.load(() -> library.catalog().datasets(), this::show, notices::fail);
        threads.load(() -> library.home().toFile().getUsableSpace(), free::set, notices::fail);
        look();
    }

    private void show(List<Dataset> all) {
        datasets.setAll(all);
        all.stream()
                .filter(dataset -> dataset.id().equals(place.dataset()))
                .findFirst()
                .ifPresent(target::set);
        if (name.get().isEmpty()) {
            name.set(freeName(all));
        }
    }

    private String freeName(List<Dataset> all) {
        List<String> taken = all.stream().map(Dataset::name).toList();
        String proposed = nameOf(place.paths().getFirst());
        String free = proposed;
        for (int i = 2; taken.contains(free); i++) {
            free = proposed + " " + i;
        }
        return free;
    }

    private static String nameOf(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        String whole = last == null ? "files" : last.toString();
        int dot = whole.lastIndexOf('.');
        return dot > 0 && !path.toFile().isDirectory() ? whole.substring(0, dot) : whole;
    }

    private void look() {
        looking.cancel();
        var tracker = new Tracker();
        var fresh = new Survey(library.objects());
        looking = tracker;
        survey = fresh;
        threads.load(
                () -> {
                    fresh.look(place.paths(), hiddenToo.get(), tracker);
                    return fresh.forecast();
                },
                _ -> update(),
                failure -> {
                    if (!(failure instanceof CancelledException)) {
                        notices.fail(failure);
                    }
                });
    }

    /// Looks at how far the survey has come; called by the pump.
    public void update() {
        forecast.set(survey.forecast());
    }

    public List<Path> paths() {
        return place.paths();
    }

    public ReadOnlyObjectProperty<Forecast> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /// The datasets that the files can go to.
    public ObservableList<Dataset> datasets() {
        return datasets;
    }

    /// The name of a new dataset.
    public StringProperty nameProperty() {
        return name;
    }

    /// The dataset that the files go to, or null for a new one.
    public ObjectProperty<@Nullable Dataset> targetProperty() {
        return target;
    }

    /// Whether the seller has given the word.
    public BooleanProperty attestedProperty() {
        return attested;
    }

    /// Whether hidden files come in as well.
    public BooleanProperty hiddenTooProperty() {
        return hiddenToo;
    }

    /// Whether there is a dataset of the new one's name already.
    public BooleanBinding nameTakenProperty() {
        return nameTaken;
    }

    private boolean isNameTaken() {
        return target.get() == null
                && datasets.stream()
                        .anyMatch(dataset -> dataset.name().equals(name.get().strip()));
    }

    /// What has to be said or mended first before it can start, as a sentence; empty where nothing is missing.
    public StringBinding missingProperty() {
        return missing;
    }

    private String firstMissing() {
        if (forecast.get().files() == 0) {
            return texts.get("missing.files");
        }
        if (!isRoomEnough()) {
            return texts.get("missing.room");
        }
        if (target.get() == null && name.get().isBlank()) {
            return texts.get("missing.name");
        }
        if (isNameTaken()) {
            return texts.get("plan.taken");
        }
        return attested.get() ? "" : texts.get("missing.word");
    }

    /// Whether all is said that has to be said before it can start.
    public BooleanBinding readyProperty() {
        return ready;
    }

    public boolean isReady() {
        return ready.get();
    }

    /// Room on the library's disk, in bytes; taken for endless until it has been looked at.
    public ReadOnlyLongProperty freeProperty() {
        return free.getReadOnlyProperty();
    }

    public boolean isRoomEnough() {
        return forecast.get().room() < free.get();
    }

    /// Begins the import and goes where one can watch it.
    public void start() {
        if (!ready.get()) {
            return;
        }
        starting.set(true);
        looking.cancel();
        Forecast counted = forecast.get();
        Dataset chosen = target.get();
        String fresh = name.get().strip();
        boolean hidden = hiddenToo.get();
        List<String> paths = place.paths().stream()
                .map(path -> path.toAbsolutePath().toString())
                .toList();
        threads.load(
                () -> new WorkOrder.ImportFiles(
                        (chosen == null ? library.catalog().create(fresh) : chosen).id(),
                        paths,
                        Attestation.of(System.getProperty("user.name", "unknown"), clock),
                        hidden,
                        counted.complete() ? counted.files() : -1),
                order -> activity.begin(
                        order,
                        begun -> navigator.replace(
                                new Place.Import(order.dataset(), begun.entry().id()))),
                failure -> {
                    starting.set(false);
                    notices.fail(failure);
                });
    }

    /// Lets it be.
    public void cancel() {
        navigator.back();
    }

    @Override
    public void close() {
        looking.cancel();
    }
}

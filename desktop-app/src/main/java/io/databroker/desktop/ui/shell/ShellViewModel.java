package io.databroker.desktop.ui.shell;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.DropTarget;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.model.catalog.Dataset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// What the frame shows whatever screen is in it: the state of the work and of the disk.
public final class ShellViewModel {

    /// The pump updates ten times a second: every five seconds.
    private static final int UPDATES_PER_LOOK_AT_DISK = 50;

    private final Texts texts = Texts.of(ShellViewModel.class);
    private final Library library;
    private final Activity activity;
    private final Notices notices;
    private final Navigator navigator;
    private final Threads threads;
    private final ReadOnlyStringWrapper work = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper disk = new ReadOnlyStringWrapper("");
    private final ObservableMap<String, String> names = FXCollections.observableHashMap();
    private Optional<Dataset> here = Optional.empty();
    private int updates;

    public ShellViewModel(Library library, Activity activity, Notices notices, Navigator navigator, Threads threads) {
        this.library = library;
        this.activity = activity;
        this.notices = notices;
        this.navigator = navigator;
        this.threads = threads;
        if (!activity.interrupted().isEmpty()) {
            threads.load(this::namesOfAll, names::putAll, notices::fail);
        }
        update();
    }

    private Map<String, String> namesOfAll() {
        return library.catalog().datasets().stream().collect(Collectors.toMap(Dataset::id, Dataset::name));
    }

    public Activity activity() {
        return activity;
    }

    public Notices notices() {
        return notices;
    }

    public Navigator navigator() {
        return navigator;
    }

    /// What happens with files that are dropped anywhere in this place: they are looked at, to become a dataset of
    /// their own or to join the dataset, or the other files, that one looks at.
    public DropTarget dropTarget(Place place) {
        return switch (place) {
            case Place.Dataset joined ->
                new DropTarget(
                        texts.get("drop.add", "dataset", nameHere(joined)),
                        paths -> navigator.go(new Place.ImportPlan(paths, joined.dataset())));
            case Place.ImportPlan plan ->
                new DropTarget(texts.get("drop.more"), paths -> navigator.replace(plan.with(paths)));
            case Place.Welcome _,
                    Place.Library _,
                    Place.Import _,
                    Place.Runs _,
                    Place.Refine _,
                    Place.Run _,
                    Place.Duplicates _,
                    Place.Packages _,
                    Place.PackageBuilder _,
                    Place.Settings _ ->
                new DropTarget(texts.get("drop.new"), paths -> navigator.go(new Place.ImportPlan(paths, null)));
        };
    }

    /// Looks up the dataset that a place is about and tells of it once it is there, at once where the place is
    /// about none. A dataset that is gone leads back to the library, except from its own place, which says so
    /// itself.
    public void arrive(Place place, Consumer<Optional<Dataset>> about) {
        String id = place.dataset();
        if (id == null) {
            tell(place, Optional.empty(), about);
            return;
        }
        threads.load(() -> library.catalog().withId(id), dataset -> tell(place, Optional.of(dataset), about), gone -> {
            if (place instanceof Place.Dataset) {
                tell(place, Optional.empty(), about);
            } else if (isHere(place)) {
                notices.fail(gone);
                navigator.replace(new Place.Library());
            }
        });
    }

    /// Nobody is told any more who has gone on to another place.
    private void tell(Place place, Optional<Dataset> dataset, Consumer<Optional<Dataset>> about) {
        if (isHere(place)) {
            here = dataset;
            about.accept(dataset);
        }
    }

    private String nameHere(Place.Dataset place) {
        return here.filter(dataset -> dataset.id().equals(place.dataset()))
                .map(Dataset::name)
                .orElse("");
    }

    private boolean isHere(Place place) {
        return navigator.placeProperty().get().equals(place);
    }

    /// The name of a dataset by its id; empty until it has been looked up.
    String datasetName(String id) {
        return names.getOrDefault(id, "");
    }

    /// Changes when the names of the datasets of interrupted work are there.
    ObservableMap<String, String> names() {
        return names;
    }

    /// Looks up the datasets that one can go to.
    public void findDatasets(Consumer<List<Dataset>> found) {
        threads.load(() -> library.catalog().datasets(), found, notices::fail);
    }

    /// One line on the work that runs; empty where none does.
    public ReadOnlyStringProperty workProperty() {
        return work.getReadOnlyProperty();
    }

    public String getWork() {
        return work.get();
    }

    /// How far the work that runs has come, in [0, 1]; negative where nobody knows.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public double getProgress() {
        return progress.get();
    }

    /// How much room is left on the library's disk.
    public ReadOnlyStringProperty diskProperty() {
        return disk.getReadOnlyProperty();
    }

    public String getDisk() {
        return disk.get();
    }

    /// Looks at everything anew; called by the pump.
    public void update() {
        activity.update();
        if (activity.rows().isEmpty()) {
            int waiting = activity.interrupted().size();
            work.set(waiting == 0 ? texts.get("status.idle") : texts.get("status.interrupted", "count", waiting));
            progress.set(0);
        } else {
            ActivityRow row = activity.rows().getFirst();
            double share = row.progressProperty().get();
            work.set(row.getTitle()
                    + (share < 0 ? "" : " · " + Amounts.percent(share))
                    + (row.pausedProperty().get() ? " · " + texts.get("activity.paused") : ""));
            progress.set(share);
        }
        if (updates++ % UPDATES_PER_LOOK_AT_DISK == 0) {
            lookAtDisk();
        }
    }

    private void lookAtDisk() {
        threads.load(
                () -> library.home().toFile().getUsableSpace(),
                room -> disk.set(texts.get("status.disk", "room", Amounts.bytes(room))),
                notices::fail);
    }
}

package io.databroker.desktop.ui.packaging;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.PackageDraft;
import io.databroker.desktop.library.PackageOutlook;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.desktop.ui.shell.ActivityRow;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Job;
import io.databroker.refinery.packaging.Selection;
import io.databroker.refinery.store.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A package on its way from what a run kept to a folder that verifies. What is typed is saved as it is typed.
public final class BuilderViewModel {

    /// The way, in order.
    public enum Step {
        CONTENTS,
        FORMAT,
        CARD,
        BUILD,
        RESULT
    }

    private final Library library;
    private final Activity activity;
    private final Notices notices;
    private final Threads threads;
    private final Consumer<Path> opener;
    private final Dataset dataset;
    private final PackageForm form = new PackageForm();
    private final ObservableList<Long> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CONTENTS);
    private final ReadOnlyObjectWrapper<@Nullable PackageOutlook> whole = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PackageOutlook> outlook = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ActivityRow> building = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BuildResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    /// @param run whose items the package takes, or 0 for the newest
    /// @param folder where packages go unless the draft says otherwise
    /// @param opener opens a folder in the system's own program
    public BuilderViewModel(
            Library library,
            Activity activity,
            Notices notices,
            Threads threads,
            Consumer<Path> opener,
            Dataset dataset,
            long run,
            Path folder) {
        this.library = library;
        this.activity = activity;
        this.notices = notices;
        this.threads = threads;
        this.opener = opener;
        this.dataset = dataset;
        threads.load(() -> begin(run, folder), this::begun, failed -> failure.set(message(failed)));
    }

    private record Beginning(List<Long> runs, PackageDraft draft, long run) {}

    private Beginning begin(long run, Path folder) {
        try (var items = library.items(dataset)) {
            List<Long> finished = items.runs().all().stream()
                    .filter(RunState::finished)
                    .map(RunState::id)
                    .toList()
                    .reversed();
            if (finished.isEmpty()) {
                throw new DataBrokerException(Sentence.of(
                        "not_refined",
                        "'{dataset}' has not been refined yet. Refine it, then package what was kept.",
                        "dataset",
                        dataset.name()));
            }
            long chosen = finished.contains(run) ? run : finished.getFirst();
            PackageDraft draft = library.catalog()
                    .packageDrafts()
                    .find(dataset.id())
                    .orElseGet(() -> PackageForm.fresh(dataset.name(), chosen, folder.toString()));
            boolean asked = finished.contains(run) || !finished.contains(draft.run());
            return new Beginning(finished, draft, asked ? chosen : draft.run());
        }
    }

    private void begun(Beginning beginning) {
        runs.setAll(beginning.runs());
        form.fill(beginning.draft());
        form.run.set(beginning.run());
        form.whenChanged(this::save);
        form.run.subscribe(run -> look(run));
        form.whenSelected(this::choose);
        activity.rows().stream()
                .filter(row -> row.errand().entry().order() instanceof WorkOrder.BuildPackage build
                        && build.dataset().equals(dataset.id()))
                .findFirst()
                .ifPresent(row -> {
                    step.set(Step.BUILD);
                    follow(row.errand());
                });
    }

    public Dataset dataset() {
        return dataset;
    }

    PackageForm form() {
        return form;
    }

    /// The finished runs, newest first.
    ObservableList<Long> runs() {
        return runs;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What is known of the package to be; null while nothing is.
    ReadOnlyObjectProperty<@Nullable PackageOutlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /// The same with all that the run kept, whatever is chosen of it.
    ReadOnlyObjectProperty<@Nullable PackageOutlook> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /// The build that goes on, or null.
    ReadOnlyObjectProperty<@Nullable ActivityRow> buildingProperty() {
        return building.getReadOnlyProperty();
    }

    /// What was built, or null.
    ReadOnlyObjectProperty<@Nullable BuildResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Why there is no package; empty where nothing failed.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether it is still being counted what goes in.
    boolean isCounting() {
        return outlook.get() == null && failure.get().isEmpty();
    }

    /// Whether a step can be gone to.
    boolean isOpen(Step other) {
        return other == Step.RESULT ? result.get() != null : outlook.get() != null || other == Step.CONTENTS;
    }

    void go(Step to) {
        if (isOpen(to)) {
            step.set(to);
        }
    }

    /// Whether everything that has to be known is known.
    boolean canBuild() {
        PackageOutlook now = outlook.get();
        return now != null && now.rows() > 0 && form.wrong().isEmpty() && building.get() == null;
    }

    /// Begins to build.
    void build() {
        PackageOutlook now = outlook.get();
        if (now != null && canBuild()) {
            failure.set("");
            activity.begin(
                    new WorkOrder.BuildPackage(dataset.id(), form.run.get(), form.plan(now.date()), form.folder.get()),
                    this::follow);
        }
    }

    /// Opens the folder of the package.
    void openFolder() {
        BuildResult built = result.get();
        if (built != null) {
            opener.accept(Path.of(built.built().path()));
        }
    }

    private void follow(Errand errand) {
        activity.rows().stream()
                .filter(row -> row.errand().equals(errand))
                .findFirst()
                .ifPresent(building::set);
        errand.job().whenEnded(job -> threads.window().execute(() -> ended(job)));
    }

    private void ended(Job<String> job) {
        building.set(null);
        threads.load(
                () -> BuildResult.read(library, job.join()),
                made -> {
                    result.set(made);
                    step.set(Step.RESULT);
                },
                failed -> failure.set(job.state() == Job.State.CANCELLED ? "" : message(failed)));
    }

    private void look(long run) {
        whole.set(null);
        outlook.set(null);
        failure.set("");
        threads.load(
                () -> PackageOutlook.of(library, dataset, run),
                seen -> {
                    if (form.run.get() == run) {
                        whole.set(seen);
                        choose();
                    }
                },
                failed -> failure.set(message(failed)));
    }

    /// Counts what is chosen; of choices that follow each other fast, the last is shown.
    private void choose() {
        PackageOutlook all = whole.get();
        Optional<Selection> asked = form.selection();
        if (all == null || asked.isEmpty()) {
            return;
        }
        threads.load(
                () -> all.choosing(asked.get()),
                chosen -> {
                    if (all == whole.get() && asked.equals(form.selection())) {
                        outlook.set(chosen);
                    }
                },
                failed -> failure.set(message(failed)));
    }

    private void save() {
        if (outlook.get() != null) {
            failure.set("");
        }
        PackageDraft draft = form.draft();
        threads.load(
                () -> {
                    library.catalog().packageDrafts().put(dataset.id(), draft);
                    return draft;
                },
                _ -> {},
                notices::fail);
    }

    private static String message(DataBrokerException failed) {
        return CoreWords.told(failed.sentence());
    }
}

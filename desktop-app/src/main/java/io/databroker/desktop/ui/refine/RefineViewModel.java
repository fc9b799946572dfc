package io.databroker.desktop.ui.refine;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.OwnRecipes;
import io.databroker.desktop.library.Trial;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.model.api.Json;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.job.Job;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.StageCatalogue;
import io.databroker.refinery.refine.StageParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A recipe that is chosen, changed, tried and run.
public final class RefineViewModel implements AutoCloseable {

    static final long TRIED = 500;

    /// Stands where a recipe will, until the recipes have been read.
    private static final Recipe NONE = new Recipe("", "", "", 0, "", List.of());

    private final Library library;
    private final Dataset dataset;
    private final Activity activity;
    private final Navigator navigator;
    private final Notices notices;
    private final Threads threads;
    private final ObservableList<Recipe> recipes = FXCollections.observableArrayList();
    private final ObjectProperty<Recipe> chosen = new SimpleObjectProperty<>(NONE);
    private final ObservableList<StageEdit> stages = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper yaml = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper runnable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Trial> trial = new SimpleObjectProperty<>();
    private final Subscription ended;
    private @Nullable Errand trialErrand;

    /// @param first name of the recipe that one begins with; where there is none of that name, the first of all
    public RefineViewModel(
            Library library,
            Dataset dataset,
            String first,
            Activity activity,
            Navigator navigator,
            Notices notices,
            Threads threads) {
        this.library = library;
        this.dataset = dataset;
        this.activity = activity;
        this.navigator = navigator;
        this.notices = notices;
        this.threads = threads;
        ended = activity.endedProperty().subscribe(this::lookAtTrial);
        threads.load(RefineViewModel::builtIn, found -> begin(found, first), notices::fail);
    }

    private void begin(List<Recipe> found, String first) {
        recipes.setAll(found);
        choose(found.stream()
                .filter(recipe -> recipe.name().equals(first))
                .findFirst()
                .orElse(found.getFirst()));
        threads.load(new OwnRecipes(library)::all, recipes::addAll, notices::fail);
    }

    private static List<Recipe> builtIn() {
        return Recipe.BUILT_IN.stream().map(Recipe::named).toList();
    }

    public Dataset dataset() {
        return dataset;
    }

    /// The built-in recipes and then the seller's own.
    public ObservableList<Recipe> recipes() {
        return recipes;
    }

    /// The recipe that the stages come from.
    public ObjectProperty<Recipe> chosenProperty() {
        return chosen;
    }

    /// All stages, those that are on in the order of the recipe.
    public ObservableList<StageEdit> stages() {
        return stages;
    }

    /// What is wrong with the recipe; empty where nothing is.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public String getFault() {
        return fault.get();
    }

    /// The recipe as it stands, as YAML.
    public ReadOnlyStringProperty yamlProperty() {
        return yaml.getReadOnlyProperty();
    }

    public String getYaml() {
        return yaml.get();
    }

    /// Whether the recipe is no longer as it was chosen.
    public ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    public boolean isEdited() {
        return edited.get();
    }

    /// Whether nothing is wrong with it.
    public ReadOnlyBooleanProperty runnableProperty() {
        return runnable.getReadOnlyProperty();
    }

    public boolean isRunnable() {
        return runnable.get();
    }

    /// Whether a trial goes on.
    public ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /// What the last trial of the recipe as it stands gave, or null.
    public ObjectProperty<@Nullable Trial> trialProperty() {
        return trial;
    }

    /// Begins anew with a recipe.
    public void choose(Recipe recipe) {
        chosen.set(recipe);
        Stream<StageEdit> others = StageCatalogue.ENTRIES.stream()
                .filter(entry ->
                        recipe.stages().stream().noneMatch(step -> step.stage().equals(entry.id())))
                .map(entry -> edit(Parameters.none(entry.id()), false));
        stages.setAll(Stream.concat(recipe.stages().stream().map(step -> edit(step, true)), others)
                .toList());
        changed();
    }

    private StageEdit edit(Parameters step, boolean on) {
        var stage = new StageEdit(step, on);
        stage.onProperty().subscribe(this::changed);
        return stage;
    }

    /// Gives a parameter a value; what is wrong with it is said at once.
    public void set(StageEdit stage, StageParameter parameter, Object value) {
        stage.set(parameter, value);
        changed();
    }

    /// Moves a stage up (negative) or down; stops at the ends.
    public void move(StageEdit stage, int by) {
        int from = stages.indexOf(stage);
        int to = Math.clamp(from + by, 0, stages.size() - 1);
        if (from != to) {
            var order = new ArrayList<>(stages);
            order.add(to, order.remove(from));
            stages.setAll(order);
            changed();
        }
    }

    /// The recipe as it stands.
    public Recipe recipe() {
        Recipe from = chosen.get();
        return new Recipe(from.name(), from.title(), from.description(), from.seed(), from.policy(), steps());
    }

    private List<Parameters> steps() {
        return stages.stream()
                .filter(stage -> stage.onProperty().get())
                .map(StageEdit::parameters)
                .toList();
    }

    private void changed() {
        List<String> faults = stages.stream()
                .filter(stage -> stage.onProperty().get())
                .map(stage -> stage.faultProperty().get())
                .filter(text -> !text.isEmpty())
                .toList();
        fault.set(String.join(" ", faults));
        runnable.set(faults.isEmpty() && !steps().isEmpty());
        edited.set(!steps().equals(chosen.get().stages()));
        yaml.set(recipe().toYaml());
        trial.set(null);
    }

    /// Saves the recipe as it stands as one of the seller's own and goes on with that.
    public void saveAs(String title) {
        Recipe current = recipe();
        threads.load(
                () -> new OwnRecipes(library).save(current, title),
                saved -> {
                    recipes.removeIf(
                            each -> each.name().equals(saved.name()) && !Recipe.BUILT_IN.contains(each.name()));
                    recipes.add(saved);
                    choose(saved);
                },
                notices::fail);
    }

    /// Tries the recipe on about 500 items; the result is not kept.
    public void tryOut() {
        trial.set(null);
        trying.set(true);
        activity.begin(new WorkOrder.TryRecipe(dataset.id(), recipe().toYaml(), TRIED), errand -> {
            trialErrand = errand;
            lookAtTrial();
        });
    }

    private void lookAtTrial() {
        Errand errand = trialErrand;
        if (errand == null || !isOver(errand.job().state())) {
            return;
        }
        trialErrand = null;
        if (errand.job().state() == Job.State.DONE) {
            String tried = yaml.get();
            threads.load(
                    () -> Json.MAPPER.readValue(errand.job().join(), Trial.class),
                    result -> show(tried, result),
                    notices::fail);
        } else {
            trying.set(false);
        }
    }

    /// What was changed meanwhile, that trial says nothing about.
    private void show(String tried, Trial result) {
        trying.set(false);
        if (tried.equals(yaml.get())) {
            trial.set(result);
        }
    }

    private static boolean isOver(Job.State state) {
        return switch (state) {
            case WAITING, RUNNING -> false;
            case DONE, CANCELLED, FAILED -> true;
        };
    }

    /// Stops the trial.
    public void cancelTrial() {
        if (trialErrand != null) {
            trialErrand.job().tracker().cancel();
        }
    }

    /// Runs the recipe over all items and goes to see it.
    public void run() {
        if (runnable.get()) {
            activity.begin(
                    new WorkOrder.RefineItems(dataset.id(), recipe().toYaml()),
                    _ -> navigator.go(new Place.Run(dataset.id(), 0)));
        }
    }

    @Override
    public void close() {
        ended.unsubscribe();
    }
}

package io.databroker.desktop.ui.refine;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.Desk;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.StageParameter;
import io.databroker.refinery.store.RunState;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefineViewModelTest {

    @TempDir
    Path home;

    private Desk desk;
    private String dataset;
    private RefineViewModel model;

    @BeforeEach
    void open() {
        desk = Desk.sample(home.resolve("library"));
        dataset = desk.sampleDataset();
        model = fresh();
    }

    private RefineViewModel fresh() {
        return with("clean-text", Threads.NONE);
    }

    private RefineViewModel with(String first, Threads threads) {
        return new RefineViewModel(
                desk.library,
                desk.library.catalog().withId(dataset),
                first,
                desk.activity,
                desk.navigator,
                desk.notices,
                threads);
    }

    @AfterEach
    void close() {
        model.close();
        desk.close();
    }

    @Test
    void beginsWithTheFirstRecipeAsItIs() {
        assertThat(model.recipes()).hasSize(Recipe.BUILT_IN.size());
        assertThat(model.recipe()).isEqualTo(Recipe.named("clean-text"));
        assertThat(model.isEdited()).isFalse();
        assertThat(model.isRunnable()).isTrue();
    }

    @Test
    void readsNoRecipeOnTheWindowsThread() {
        var background = new ArrayDeque<Runnable>();
        RefineViewModel waiting = with("clean-text", new Threads(Runnable::run, background::add));
        assertThat(waiting.recipes()).isEmpty();
        assertThat(waiting.isRunnable()).isFalse();
        while (!background.isEmpty()) {
            background.remove().run();
        }
        assertThat(waiting.isRunnable()).isTrue();
        waiting.close();
    }

    @Test
    void beginsWithTheRecipeOfTheSettings() {
        RefineViewModel images = with("images", Threads.NONE);
        assertThat(images.recipe()).isEqualTo(Recipe.named("images"));
        images.close();
        RefineViewModel gone = with("deleted-long-ago", Threads.NONE);
        assertThat(gone.recipe()).isEqualTo(Recipe.named("clean-text"));
        gone.close();
    }

    @Test
    void switchesMovesAndSetsStages() {
        StageEdit language = model.stages().get(1);
        model.move(language, -1);
        model.stages().get(1).onProperty().set(false);
        assertThat(model.recipe().stages().getFirst().stage()).isEqualTo("language");
        assertThat(model.recipe().stages()).noneMatch(step -> step.stage().equals("normalise"));
        assertThat(model.isEdited()).isTrue();
        assertThat(Recipe.parse(model.getYaml())).isEqualTo(model.recipe());
    }

    @Test
    void saysAtOnceWhatIsWrongWithAParameter() {
        StageEdit quality = stage("quality");
        StageParameter least = quality.entry().parameters().getFirst();
        model.set(quality, least, 1.5);
        assertThat(model.getFault()).contains("must be a number from 0 to 1");
        assertThat(model.isRunnable()).isFalse();
        model.set(quality, least, 0.4);
        assertThat(model.getFault()).isEmpty();
        assertThat(model.recipe().stages())
                .anyMatch(step -> step.values().getOrDefault("min_overall", 0).equals(0.4));
    }

    @Test
    void needsWhatAStageCannotDoWithout() {
        stage("benchmarks").onProperty().set(true);
        assertThat(model.getFault()).contains("Benchmark files must name one at least");
    }

    @Test
    void savesAnOwnRecipeThatIsThereTheNextTime() {
        stage("secrets").onProperty().set(false);
        model.saveAs("Mine, without secrets");
        assertThat(model.isEdited()).isFalse();
        RefineViewModel later = fresh();
        assertThat(later.recipes()).extracting(Recipe::title).endsWith("Mine, without secrets");
        later.close();
    }

    @Test
    void triesARecipeAndLeavesNoRunBehind() {
        model.tryOut();
        assertThat(model.tryingProperty().get()).isTrue();
        desk.workshop.active().forEach(errand -> errand.job().join());
        desk.workshop.close();
        var trial = model.trialProperty().get();
        assertThat(trial).isNotNull();
        assertThat(trial.items()).isPositive();
        assertThat(trial.stages())
                .anyMatch(stage -> stage.dropped() > 0 && !stage.examples().isEmpty());
        try (var items = desk.library.items(desk.library.dataset(SampleLibrary.NAME))) {
            assertThat(items.runs().all()).extracting(RunState::id).isEqualTo(List.of(1L));
            assertThat(items.runs().trials()).isEmpty();
        }
    }

    @Test
    void runsAndShowsWhatCameOfIt() {
        model.choose(Recipe.named("images"));
        model.run();
        assertThat(desk.navigator.placeProperty().get()).isEqualTo(new Place.Run(dataset, 0));
        desk.workshop.active().forEach(errand -> errand.job().join());
        desk.workshop.close();
        var run = look(0, new Undo());
        assertThat(run.pictureProperty().get().state()).isEqualTo(RunPicture.State.DONE);
        run.close();
    }

    @Test
    void discardsARunAndBringsItBack() {
        var undo = new Undo();
        var run = look(1, undo);
        assertThat(run.pictureProperty().get().state()).isEqualTo(RunPicture.State.DONE);
        assertThat(run.pictureProperty().get().kept())
                .isEqualTo(run.pictureProperty().get().report().itemsPassed());
        run.discard();
        try (var items = desk.library.items(desk.library.dataset(SampleLibrary.NAME))) {
            assertThat(items.runs().all()).isEmpty();
            undo.undo();
            assertThat(items.runs().all()).hasSize(1);
        }
        run.close();
    }

    private StageEdit stage(String id) {
        return model.stages().stream()
                .filter(stage -> stage.entry().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RunViewModel look(long run, Undo undo) {
        return new RunViewModel(
                desk.library,
                desk.library.catalog().withId(dataset),
                run,
                desk.activity,
                desk.navigator,
                desk.notices,
                undo,
                SampleLibrary.CLOCK,
                Threads.NONE);
    }
}

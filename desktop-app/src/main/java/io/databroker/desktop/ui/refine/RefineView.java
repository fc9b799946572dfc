package io.databroker.desktop.ui.refine;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.Trial;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.refine.Recipe;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A recipe: chosen on the left, changed in the middle, tried on the right.
public final class RefineView implements Screen {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts = Texts.of(RefineView.class);
    private final RefineViewModel model;

    @FXML
    private VBox recipes;

    @FXML
    private Label title;

    @FXML
    private Label description;

    @FXML
    private VBox stages;

    @FXML
    private Region side;

    @FXML
    private Node trialScroll;

    @FXML
    private VBox trial;

    @FXML
    private TextArea yaml;

    @FXML
    private ToggleButton yamlToggle;

    @FXML
    private Button tryButton;

    @FXML
    private Label fault;

    @FXML
    private HBox saving;

    @FXML
    private TextField saveTitle;

    public RefineView(RefineViewModel model) {
        this.model = model;
    }

    public RefineViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        model.recipes().addListener((ListChangeListener<Recipe>) _ -> fillRecipes());
        model.stages().addListener((ListChangeListener<StageEdit>) _ -> fillStages());
        model.chosenProperty().subscribe(this::showChosen);
        model.trialProperty().subscribe(this::showTrial);
        model.tryingProperty().subscribe(_ -> showTrial(model.trialProperty().get()));
        yamlToggle
                .selectedProperty()
                .subscribe(_ -> showTrial(model.trialProperty().get()));
        model.faultProperty().subscribe(words -> Views.show(fault, !words.isEmpty()));
        Views.show(saving, false);
        fillStages();
    }

    private void showChosen(Recipe recipe) {
        title.setText(CoreWords.title(recipe));
        description.setText(CoreWords.description(recipe));
        fillRecipes();
    }

    private void fillRecipes() {
        recipes.getChildren().setAll(model.recipes().stream().map(this::recipe).toList());
    }

    private Node recipe(Recipe recipe) {
        boolean own = !Recipe.BUILT_IN.contains(recipe.name());
        var kind = Parts.line(texts.get(own ? "recipe.own" : "recipe.builtin"), "text-muted", Styles.TEXT_SMALL);
        var button = new Button(null, new VBox(Parts.line(CoreWords.title(recipe)), kind));
        button.getStyleClass().add("recipe-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(CoreWords.description(recipe)));
        button.setAccessibleText(CoreWords.title(recipe) + ". " + CoreWords.description(recipe));
        button.pseudoClassStateChanged(
                CHOSEN, recipe.equals(model.chosenProperty().get()));
        button.setOnAction(_ -> model.choose(recipe));
        return button;
    }

    private void fillStages() {
        stages.getChildren()
                .setAll(model.stages().stream()
                        .map(stage -> new StageCard(stage, model))
                        .toList());
    }

    private void showTrial(@Nullable Trial result) {
        boolean busy = model.tryingProperty().get();
        tryButton.setText(texts.get(busy ? "try.stop" : "try"));
        boolean asYaml = yamlToggle.isSelected();
        Views.show(side, asYaml || busy || result != null);
        Views.show(yaml, asYaml);
        Views.show(trialScroll, !asYaml);
        if (result != null) {
            trial.getChildren().setAll(new TrialPanel(result).rows());
        } else {
            trial.getChildren().setAll(Parts.note(texts.get(busy ? "try.busy" : "try.none")));
        }
    }

    @FXML
    private void tryOut() {
        if (model.tryingProperty().get()) {
            model.cancelTrial();
        } else {
            yamlToggle.setSelected(false);
            model.tryOut();
        }
    }

    @FXML
    private void save() {
        Views.show(saving, !saving.isVisible());
        if (saving.isVisible()) {
            saveTitle.setText(texts.get(
                    "save.suggestion",
                    "recipe",
                    CoreWords.title(model.chosenProperty().get())));
            saveTitle.requestFocus();
        }
    }

    @FXML
    private void saveNow() {
        if (!saveTitle.getText().isBlank()) {
            model.saveAs(saveTitle.getText());
            Views.show(saving, false);
        }
    }

    @FXML
    private void run() {
        model.run();
    }

    @Override
    public List<Crumb> crumbs() {
        return Crumb.about(
                model.dataset(),
                new Crumb(texts.get("runs"), new Place.Runs()),
                new Crumb(texts.get("recipe"), new Place.Refine(model.dataset().id())));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(texts.get("refine.run"), Icons.PLAY, Shortcut.RUN_RECIPE, model::run)
                        .when(model.runnableProperty()),
                Command.of(texts.get("try"), Icons.TUNE, Shortcut.TRY_RECIPE, this::tryOut)
                        .when(model.runnableProperty()),
                Command.of(texts.get("save"), Icons.ADD, Shortcut.SAVE_RECIPE, this::save));
    }

    @Override
    public void close() {
        model.close();
    }
}

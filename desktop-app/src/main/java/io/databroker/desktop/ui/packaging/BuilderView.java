package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.PackageOutlook;
import io.databroker.desktop.ui.kit.FilePicker;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.packaging.BuilderViewModel.Step;
import io.databroker.desktop.ui.packaging.PackageForm.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The package builder: what is chosen at the left, step by step, and what it comes to at the right.
public final class BuilderView implements Screen {

    private final Texts texts = Texts.of(BuilderView.class);
    private final BuilderViewModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private final Map<Step, Button> buttons = new EnumMap<>(Step.class);
    private final Map<Step, Node> panes = new EnumMap<>(Step.class);
    private final HBox failure = Fields.styled(new HBox(), "failure");

    @FXML
    private Pane steps;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label planTitle;

    @FXML
    private Pane files;

    @FXML
    private Button back;

    @FXML
    private Button next;

    public BuilderView(BuilderViewModel model, Navigator navigator, FilePicker picker) {
        this.model = model;
        this.navigator = navigator;
        this.picker = picker;
    }

    public BuilderViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        var card = new CardStep(model);
        panes.put(Step.CONTENTS, new ContentsStep(model));
        panes.put(Step.FORMAT, new FormatStep(model, picker));
        panes.put(Step.CARD, card);
        panes.put(Step.BUILD, new BuildStep(model, field -> show(field, card)));
        panes.put(Step.RESULT, new ResultStep(model, navigator));
        for (Step step : Step.values()) {
            String title = texts.get("step." + step.name().toLowerCase(Locale.ROOT));
            var button = new Button((step.ordinal() + 1) + "  " + title);
            button.getStyleClass().add(Styles.FLAT);
            button.setOnAction(_ -> model.go(step));
            buttons.put(step, button);
        }
        steps.getChildren().addAll(buttons.values());
        model.failureProperty().subscribe(this::fail);
        model.stepProperty().subscribe(this::arrive);
        model.outlookProperty().subscribe(_ -> update());
        model.buildingProperty().subscribe(_ -> update());
        model.resultProperty().subscribe(_ -> update());
        model.form().whenChanged(this::update);
    }

    private void fail(String why) {
        failure.getChildren().setAll(Icons.FAILED.icon(), Fields.styled(Fields.wrapped(why), "problem"));
        Views.show(failure, !why.isEmpty());
    }

    private void arrive(Step step) {
        scroll.setContent(Fields.styled(new VBox(failure, panes.get(step)), "step-holder"));
        scroll.setVvalue(0);
        update();
    }

    private void update() {
        Step step = model.stepProperty().get();
        buttons.forEach((to, button) -> {
            button.setDisable(!model.isOpen(to));
            button.getStyleClass().remove(Styles.ACCENT);
            if (to == step) {
                button.getStyleClass().add(Styles.ACCENT);
            }
        });
        back.setDisable(step == Step.CONTENTS);
        next.setVisible(step != Step.RESULT);
        next.setText(texts.get(step == Step.BUILD ? "build" : "next"));
        next.setDisable(
                step == Step.BUILD ? !model.canBuild() : model.outlookProperty().get() == null);
        BuildResult result = model.resultProperty().get();
        boolean written = step == Step.RESULT && result != null;
        planTitle.setText(texts.get(written ? "plan.written" : "plan.title"));
        files.getChildren().setAll(written ? FileTree.written(result) : planned());
    }

    private List<Node> planned() {
        PackageOutlook outlook = model.outlookProperty().get();
        PackageForm form = model.form();
        return outlook == null
                ? List.of()
                : FileTree.planned(form.name.get() + "-…", outlook.files(form.format.get(), form.splits()));
    }

    private void show(Field field, CardStep card) {
        model.go(
                switch (field) {
                    case SAMPLE, SPLITS -> Step.CONTENTS;
                    case NAME, FOLDER -> Step.FORMAT;
                    case TITLE, DESCRIPTION, CREATOR, TAGS, LICENCE -> Step.CARD;
                });
        card.focus(field);
    }

    @FXML
    private void back() {
        model.go(Step.values()[model.stepProperty().get().ordinal() - 1]);
    }

    @FXML
    private void next() {
        Step step = model.stepProperty().get();
        if (step == Step.BUILD) {
            model.build();
        } else {
            model.go(Step.values()[step.ordinal() + 1]);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(texts.get("packages"), new Place.Packages()),
                new Crumb(
                        texts.get("builder", "dataset", model.dataset().name()),
                        new Place.PackageBuilder(model.dataset().id(), 0)));
    }
}

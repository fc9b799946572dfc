package io.databroker.desktop.ui.refine;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Columns;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.refine.StageParameter;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A stage of the recipe: on or off, in its place, with its parameters. Alt+Up and Alt+Down move it, as does
/// dragging it.
final class StageCard extends VBox {

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final Texts texts = Texts.of(StageCard.class);
    private final StageEdit stage;
    private final RefineViewModel model;

    StageCard(StageEdit stage, RefineViewModel model) {
        this.stage = stage;
        this.model = model;
        String name = CoreWords.stage(stage.entry().id());
        getStyleClass().add("stage-card");
        setFocusTraversable(true);
        setAccessibleText(name + ". " + CoreWords.explanation(stage.entry()));
        var explanation = Parts.note(CoreWords.explanation(stage.entry()));
        var why = Parts.note(texts.get("stage.why", "why", CoreWords.why(stage.entry())), Styles.TEXT_SMALL);
        var fields = new Columns();
        fields.getStyleClass().add("fields");
        stage.entry().parameters().forEach(each -> fields.getChildren().add(field(each)));
        var fault = Parts.text("", "fault");
        fault.textProperty().bind(stage.faultProperty());
        getChildren().addAll(head(name), explanation, why, fields, fault);
        stage.faultProperty().subscribe(words -> Views.show(fault, !words.isEmpty()));
        stage.onProperty().subscribe(on -> {
            pseudoClassStateChanged(OFF, !on);
            Views.show(why, on);
            Views.show(fields, on && !stage.entry().parameters().isEmpty());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        allowDragging();
    }

    private HBox head(String name) {
        var grip = Icons.DRAG.icon();
        Tooltip.install(grip, new Tooltip(texts.get("stage.drag")));
        var title = Parts.growing(Parts.text(name, Styles.TITLE_4));
        var on = new ToggleSwitch();
        on.selectedProperty().bindBidirectional(stage.onProperty());
        on.setAccessibleText(texts.get("stage.on", "stage", name));
        return Parts.row(
                grip,
                title,
                Parts.button(Icons.UP, texts.get("stage.up", "stage", name), () -> move(-1), Styles.FLAT, Styles.SMALL),
                Parts.button(
                        Icons.DOWN, texts.get("stage.down", "stage", name), () -> move(1), Styles.FLAT, Styles.SMALL),
                on);
    }

    private VBox field(StageParameter parameter) {
        var field = ParameterField.of(
                stage.entry().id(), parameter, stage.value(parameter), value -> model.set(stage, parameter, value));
        Label title = Parts.text(CoreWords.title(stage.entry().id(), parameter));
        title.setLabelFor(field);
        Label explanation = Parts.note(CoreWords.explanation(stage.entry().id(), parameter), Styles.TEXT_SMALL);
        if (parameter instanceof StageParameter.Texts) {
            return Parts.column("field", title, field, explanation);
        }
        field.setMinWidth(USE_PREF_SIZE);
        return Parts.column("field", Parts.row(Parts.growing(new VBox(title, explanation)), field));
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() && List.of(KeyCode.UP, KeyCode.DOWN).contains(event.getCode())) {
            event.consume();
            move(event.getCode() == KeyCode.UP ? -1 : 1);
        }
    }

    private void move(int by) {
        var list = getParent();
        model.move(stage, by);
        if (list != null) {
            list.getChildrenUnmodifiable().get(model.stages().indexOf(stage)).requestFocus();
        }
    }

    private void allowDragging() {
        setOnDragDetected(event -> {
            var content = new ClipboardContent();
            content.putString(String.valueOf(model.stages().indexOf(stage)));
            startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        });
        setOnDragOver(event -> {
            if (event.getGestureSource() instanceof StageCard && event.getGestureSource() != this) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        if (event.getGestureSource() instanceof StageCard other) {
            model.move(
                    other.stage, model.stages().indexOf(stage) - model.stages().indexOf(other.stage));
            event.setDropCompleted(true);
            event.consume();
        }
    }
}

package io.databroker.desktop.ui.shell;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One piece of running work in the drawer: what, how far, how long, and pause and cancel.
final class ActivityCell extends VBox {

    ActivityCell(ActivityRow row) {
        Texts texts = Texts.of(ActivityCell.class);
        var title = new Label(row.getTitle());
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var pause = button(Icons.PAUSE, texts.get("activity.pause"), row::pauseOrResume);
        row.pausedProperty().subscribe(paused -> {
            pause.setGraphic((paused ? Icons.PLAY : Icons.PAUSE).icon());
            String does = texts.get(paused ? "activity.resume" : "activity.pause");
            pause.setTooltip(new Tooltip(does));
            pause.setAccessibleText(does);
        });
        var cancel = button(Icons.CLOSE, texts.get("activity.cancel"), row::cancel);
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(row.progressProperty());
        bar.getStyleClass().add(Styles.SMALL);
        var phase = new Label();
        phase.textProperty().bind(row.phaseProperty());
        var detail = new Label();
        detail.textProperty().bind(row.detailProperty());
        detail.getStyleClass().add("text-muted");
        var head = new HBox(title, pause, cancel);
        head.getStyleClass().add("row");
        getStyleClass().add("activity");
        getChildren().addAll(head, phase, bar, detail);
    }

    private static Button button(Icons icon, String does, Runnable action) {
        var button = new Button(null, icon.icon());
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        button.setOnAction(_ -> action.run());
        return button;
    }
}

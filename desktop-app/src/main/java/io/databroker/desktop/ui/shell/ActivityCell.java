package io.databroker.desktop.ui.shell;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// One piece of running work in the drawer: what, how far, how long, and pause and cancel.
final class ActivityCell extends VBox {

    ActivityCell(ActivityRow row) {
        Texts texts = Texts.of(ActivityCell.class);
        Label title = Parts.growing(Parts.line(row.getTitle(), Styles.TEXT_BOLD));
        Button pause = button(Icons.PAUSE, texts.get("activity.pause"), row::pauseOrResume);
        row.pausedProperty().subscribe(paused -> {
            pause.setGraphic((paused ? Icons.PLAY : Icons.PAUSE).icon());
            String does = texts.get(paused ? "activity.resume" : "activity.pause");
            pause.setTooltip(new Tooltip(does));
            pause.setAccessibleText(does);
        });
        Button cancel = button(Icons.CLOSE, texts.get("activity.cancel"), row::cancel);
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(row.progressProperty());
        bar.getStyleClass().add(Styles.SMALL);
        Label phase = Parts.line("");
        phase.textProperty().bind(row.phaseProperty());
        Label detail = Parts.line("", Styles.TEXT_MUTED);
        detail.textProperty().bind(row.detailProperty());
        getStyleClass().add("activity");
        getChildren().addAll(Parts.row(title, pause, cancel), phase, bar, detail);
    }

    private static Button button(Icons icon, String does, Runnable action) {
        return Parts.button(icon, does, action, Styles.FLAT, Styles.SMALL);
    }
}

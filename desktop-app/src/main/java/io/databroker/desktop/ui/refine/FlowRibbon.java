package io.databroker.desktop.ui.refine;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.refine.RunWatch.State;
import io.databroker.refinery.refine.RunWatch.Step;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How many items survive each stage: what is left after it, and on top what it dropped.
final class FlowRibbon {

    private static final double HEIGHT = 56;

    private final Texts texts = Texts.of(FlowRibbon.class);
    private final VBox box;

    FlowRibbon(VBox box) {
        this.box = box;
    }

    void show(RunPicture run) {
        var pieces = new HBox();
        pieces.getStyleClass().add("flow");
        pieces.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        pieces.setAccessibleText(texts.get("run.flow"));
        long left = run.judged();
        for (Step step : run.steps()) {
            left -= step.lost();
            pieces.getChildren().add(piece(step, left, Math.max(1, run.judged())));
        }
        String figures = Amounts.count(run.judged()) + " → " + Amounts.count(left);
        var head = Parts.row(
                Parts.growing(Parts.line(texts.get("run.flow"), Styles.TEXT_BOLD)),
                Parts.line(Direction.toTheRight(figures), Styles.TEXT_MUTED));
        box.getChildren().setAll(head, pieces);
        Views.show(box, run.judged() > 0 && !run.steps().isEmpty());
    }

    private static Node piece(Step step, long left, long all) {
        var column = new VBox();
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.setMinHeight(HEIGHT);
        if (step.lost() > 0) {
            column.getChildren().add(band("flow-lost", HEIGHT * step.lost() / all));
        }
        String band = step.state() == State.WAITING ? "flow-waiting" : "flow-band";
        column.getChildren().add(band(band, HEIGHT * left / all - (step.lost() > 0 ? 2 : 0)));
        var figure = Parts.line(
                step.lost() == 0 ? " " : "−" + Amounts.count(step.lost()), Styles.TEXT_SMALL, "figure-dropped");
        figure.setMaxWidth(Double.MAX_VALUE);
        figure.setAlignment(Pos.CENTER);
        var piece = new VBox(column, figure);
        HBox.setHgrow(piece, Priority.ALWAYS);
        piece.setMinWidth(0);
        piece.setPrefWidth(40);
        String words = CoreWords.stage(step.stage()) + ": " + Amounts.count(left) + " / " + Amounts.count(all);
        piece.setAccessibleText(words);
        Tooltip.install(piece, new Tooltip(words));
        return piece;
    }

    private static Region band(String style, double height) {
        var band = new Region();
        band.getStyleClass().add(style);
        double drawn = Math.max(2, height);
        band.setMinHeight(drawn);
        band.setPrefHeight(drawn);
        band.setMaxHeight(drawn);
        return band;
    }
}

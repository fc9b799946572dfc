package io.databroker.desktop.ui.refine;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.refine.RunWatch.Step;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How many items survive each stage: a ribbon that gets narrower where a stage drops something.
final class FlowRibbon {

    private static final double HEIGHT = 56;

    private final HBox box;

    FlowRibbon(HBox box) {
        this.box = box;
    }

    void show(RunPicture run) {
        var pieces = new ArrayList<Node>();
        long left = run.judged();
        if (left > 0) {
            for (Step step : run.steps()) {
                left -= step.lost();
                pieces.add(piece(step, left, run.judged()));
            }
        }
        box.getChildren().setAll(pieces);
        List<Node> shown = pieces;
        box.setVisible(!shown.isEmpty());
        box.setManaged(!shown.isEmpty());
    }

    private Node piece(Step step, long left, long all) {
        var band = new Region();
        band.getStyleClass().addAll("flow-band", step.lost() > 0 ? "flow-narrows" : "flow-passes");
        double height = Math.max(2, HEIGHT * left / all);
        band.setMinHeight(height);
        band.setPrefHeight(height);
        band.setMaxHeight(height);
        var holder = new VBox(band);
        holder.setAlignment(Pos.CENTER);
        holder.setMinHeight(HEIGHT);
        var figure = Parts.line(
                step.lost() == 0 ? " " : "−" + Amounts.count(step.lost()), Styles.TEXT_SMALL, "figure-dropped");
        figure.setMaxWidth(Double.MAX_VALUE);
        figure.setAlignment(Pos.CENTER);
        var piece = new VBox(holder, figure);
        HBox.setHgrow(piece, Priority.ALWAYS);
        piece.setMinWidth(0);
        piece.setPrefWidth(40);
        String words = CoreWords.stage(step.stage()) + ": " + Amounts.count(left) + " / " + Amounts.count(all);
        piece.setAccessibleText(words);
        Tooltip.install(piece, new Tooltip(words));
        return piece;
    }
}

package io.databroker.desktop.ui.refine;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Two histograms of the same bins, the smaller in front of the larger: what was there, and what of it is left.
final class TwinBars extends HBox {

    private static final double HEIGHT = 90;

    TwinBars(List<Long> before, List<Long> after) {
        getStyleClass().add("twin-bars");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        long most = Stream.concat(before.stream(), after.stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        for (int i = 0; i < before.size(); i++) {
            long left = i < after.size() ? after.get(i) : 0;
            var column = new StackPane(bar("bar-before", before.get(i), most), bar("bar-after", left, most));
            column.setAlignment(Pos.BOTTOM_CENTER);
            column.setMinHeight(HEIGHT);
            column.setMinWidth(0);
            HBox.setHgrow(column, Priority.ALWAYS);
            getChildren().add(column);
        }
    }

    private static Region bar(String style, long count, long most) {
        var bar = new Region();
        bar.getStyleClass().add(style);
        double height = count == 0 ? 0 : Math.max(2, HEIGHT * count / Math.max(1, most));
        bar.setMinHeight(height);
        bar.setPrefHeight(height);
        bar.setMaxHeight(height);
        return bar;
    }
}

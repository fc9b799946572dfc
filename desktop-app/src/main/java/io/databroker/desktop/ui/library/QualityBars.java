package io.databroker.desktop.ui.library;

import io.databroker.desktop.ui.kit.Texts;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A small histogram: how many items have which quality, from 0 at the left to 1 at the right.
final class QualityBars extends HBox {

    private static final double HEIGHT = 28;
    private static final int BARS = 10;

    /// @param counts by bins of equal width
    QualityBars(List<Long> counts) {
        getStyleClass().add("quality-bars");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAlignment(Pos.BOTTOM_LEFT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.of(QualityBars.class).get("card.histogram"));
        long[] bars = new long[BARS];
        for (int i = 0; i < counts.size(); i++) {
            bars[i * BARS / counts.size()] += counts.get(i);
        }
        long most = 1;
        for (long bar : bars) {
            most = Math.max(most, bar);
        }
        for (long bar : bars) {
            var region = new Region();
            region.getStyleClass().add(bar == 0 ? "none" : "some");
            double height = bar == 0 ? 2 : Math.max(3, HEIGHT * bar / most);
            region.setMinHeight(height);
            region.setMaxHeight(height);
            getChildren().add(region);
        }
    }
}

package io.databroker.desktop.ui.dataset;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A share in [0, 1] as a small bar.
final class QualityBar extends Pane {

    private final Region filled = new Region();
    private double share;

    QualityBar() {
        getStyleClass().add("quality-bar");
        filled.getStyleClass().add("filled");
        getChildren().add(filled);
    }

    void show(double value) {
        share = value;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, getWidth() * share, getHeight());
    }
}

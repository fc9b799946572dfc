package io.databroker.desktop.ui.kit;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The loudest moments of a sound, a bar for each, and where it is being played.
public final class Waveform extends Pane {

    private final Peaks peaks;
    private final Region cursor = new Region();
    private double position;

    public Waveform(Peaks peaks) {
        this.peaks = peaks;
        getStyleClass().add("waveform");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (int part = 0; part < Peaks.PARTS; part++) {
            var bar = new Region();
            bar.getStyleClass().add("bar");
            getChildren().add(bar);
        }
        cursor.getStyleClass().add("cursor");
        getChildren().add(cursor);
    }

    /// Shows where it is being played, in [0, 1].
    public void show(double at) {
        position = at;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / Peaks.PARTS;
        for (int part = 0; part < Peaks.PARTS; part++) {
            double height = Math.max(1, peaks.level(part) * getHeight());
            getChildren()
                    .get(part)
                    .resizeRelocate(part * width, (getHeight() - height) / 2, Math.max(1, width - 1), height);
        }
        cursor.resizeRelocate(position * getWidth(), 0, position > 0 ? 2 : 0, getHeight());
    }
}

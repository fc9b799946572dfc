package io.databroker.desktop.ui.duplicates;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/// A sound as its loudest moments, from the beginning to the end.
final class Waveform extends Region {

    private static final int COLUMNS = 240;
    private static final double HEIGHT = 96;

    private final Polygon shape = new Polygon();
    private final float[] peaks = new float[COLUMNS];

    Waveform(float[] samples) {
        getStyleClass().add("waveform");
        shape.getStyleClass().add("wave");
        shape.setManaged(false);
        getChildren().add(shape);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
        for (int i = 0; i < samples.length; i++) {
            int column = (int) ((long) i * COLUMNS / samples.length);
            peaks[column] = Math.max(peaks[column], Math.abs(samples[i]));
        }
    }

    @Override
    protected void layoutChildren() {
        var points = new Double[COLUMNS * 4];
        for (int i = 0; i < COLUMNS; i++) {
            double x = getWidth() * i / (COLUMNS - 1);
            double half = Math.max(0.5, Math.min(1, peaks[i]) * HEIGHT / 2);
            points[i * 2] = x;
            points[i * 2 + 1] = HEIGHT / 2 - half;
            points[COLUMNS * 4 - 2 - i * 2] = x;
            points[COLUMNS * 4 - 1 - i * 2] = HEIGHT / 2 + half;
        }
        shape.getPoints().setAll(points);
    }
}

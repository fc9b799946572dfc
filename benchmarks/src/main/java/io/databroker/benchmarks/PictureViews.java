package io.databroker.benchmarks;

import java.awt.image.BufferedImage;
import java.util.Random;

/// A photograph of the same thing taken from elsewhere, simulated: things at different depths move by different
/// amounts, so that no one map of the plane takes one picture to the other.
///
/// The depths are a few random waves; the camera moves so that the nearest and the farthest things part by a tenth
/// of the picture's longer side, and comes up to a tenth closer.
final class PictureViews {

    private static final double PARALLAX = .1;
    private static final int WAVES = 4;

    private PictureViews() {}

    static BufferedImage elsewhere(BufferedImage image, long seed) {
        var random = new Random(seed);
        var waves = new double[WAVES][3];
        for (double[] wave : waves) {
            wave[0] = 2 * Math.PI * (1 + random.nextDouble() * 1.5) * (random.nextBoolean() ? 1 : -1);
            wave[1] = 2 * Math.PI * (1 + random.nextDouble() * 1.5);
            wave[2] = 2 * Math.PI * random.nextDouble();
        }
        double course = 2 * Math.PI * random.nextDouble();
        double closer = 1 - .1 * random.nextDouble();
        int width = image.getWidth();
        int height = image.getHeight();
        double reach = PARALLAX * Math.max(width, height) / 2;
        var view = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double depth = 0;
                for (double[] wave : waves) {
                    depth += Math.sin(wave[0] * x / width + wave[1] * y / height + wave[2]) / Math.sqrt(WAVES);
                }
                double fromX = (x - width / 2.0) * closer + width / 2.0 + reach * depth * Math.cos(course);
                double fromY = (y - height / 2.0) * closer + height / 2.0 + reach * depth * Math.sin(course);
                int column = Math.clamp(Math.round(fromX), 0, width - 1);
                int row = Math.clamp(Math.round(fromY), 0, height - 1);
                view.setRGB(x, y, image.getRGB(column, row));
            }
        }
        return view;
    }
}

package io.databroker.refinery.refine.dedup.media;

/// A small square where one picture lies over another: whether it shows the same, and whether it lies still.
///
/// The same is told by the normalised correlation. How far the one would have to move to lie on the other comes
/// from one step of Lucas and Kanade's over the square alone: across an edge it sees a tenth of a pixel, where a
/// smooth picture still correlates well a whole pixel off.
final class Block {

    /// Levels of luma below which a square is blank.
    private static final double FAINT = 3;

    private static final double MOST_CONTRAST = 10;
    private static final double AGREES = .85;

    /// The squared slope, in levels for each pixel, that noise alone may have.
    private static final double NOISE = 4;

    private int count;
    private double x;
    private double y;
    private double xx;
    private double yy;
    private double xy;
    private double u;
    private double v;
    private double uu;
    private double vv;
    private double uv;
    private double um;
    private double vm;

    /// @param one luma of the one picture
    /// @param other luma of the other at the same place
    /// @param across slope of the one to the right, in levels for each pixel
    /// @param down slope of the one downwards
    void add(double one, double other, double across, double down) {
        count++;
        x += one;
        y += other;
        xx += one * one;
        yy += other * other;
        xy += one * other;
        u += across;
        v += down;
        uu += across * across;
        vv += down * down;
        uv += across * down;
        um += across * (one - other);
        vm += down * (one - other);
    }

    int count() {
        return count;
    }

    /// How much it counts, by its size and its contrast.
    double weight() {
        return count * (1 + Math.min(MOST_CONTRAST, Math.max(deviation(x, xx), deviation(y, yy))));
    }

    /// Whether there is nothing in it in either picture.
    boolean blank() {
        return Math.max(deviation(x, xx), deviation(y, yy)) < FAINT;
    }

    /// Whether there is something in it in both pictures.
    boolean detailed() {
        return Math.min(deviation(x, xx), deviation(y, yy)) > FAINT;
    }

    boolean agrees() {
        if (blank()) {
            return Math.abs(x - y) / count < 20;
        }
        double deviations = deviation(x, xx) * deviation(y, yy);
        return covariance(xy, x, y) / Math.max(1e-9, deviations) >= AGREES;
    }

    /// How far the one picture lies from the other here, in pixels.
    double shift() {
        double across = covariance(uu, u, u) + NOISE;
        double down = covariance(vv, v, v) + NOISE;
        double both = covariance(uv, u, v);
        double missAcross = covariance(um, u, x - y);
        double missDown = covariance(vm, v, x - y);
        double determinant = across * down - both * both;
        return Math.hypot(down * missAcross - both * missDown, across * missDown - both * missAcross) / determinant;
    }

    private double covariance(double products, double one, double other) {
        return products / count - one * other / count / count;
    }

    private double deviation(double sum, double squares) {
        return Math.sqrt(Math.max(0, covariance(squares, sum, sum)));
    }
}

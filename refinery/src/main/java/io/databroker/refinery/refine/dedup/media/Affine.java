package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.refine.signal.Luma;

/// A map of the plane: x' = ax + by + c, y' = dx + ey + f. A pixel's centre lies at (column + .5, row + .5).
record Affine(double a, double b, double c, double d, double e, double f) {

    double x(double x, double y) {
        return a * x + b * y + c;
    }

    double y(double x, double y) {
        return d * x + e * y + f;
    }

    double determinant() {
        return a * e - b * d;
    }

    Affine inverse() {
        double n = determinant();
        return new Affine(e / n, -b / n, (b * f - c * e) / n, -d / n, a / n, (c * d - a * f) / n);
    }

    /// This map, and what it gives stretched along the axes.
    Affine stretched(double byX, double byY) {
        return new Affine(a * byX, b * byX, c * byX, d * byY, e * byY, f * byY);
    }

    /// The map to take where this one starts from a picture of that width mirrored left to right.
    Affine ofMirrored(double width) {
        return new Affine(-a, b, a * width + c, -d, e, d * width + f);
    }

    /// From `from` in the given orientation (see [PerceptualHash]) to the whole of `to`.
    static Affine whole(Luma from, int orientation, Luma to) {
        boolean swap = (orientation & 4) != 0;
        double width = swap ? to.height() : to.width();
        double height = swap ? to.width() : to.height();
        double sx = (orientation & 1) != 0 ? -1 : 1;
        double sy = (orientation & 2) != 0 ? -1 : 1;
        double kx = sx * width / from.width();
        double ky = sy * height / from.height();
        double ox = sx < 0 ? width : 0;
        double oy = sy < 0 ? height : 0;
        return swap ? new Affine(0, ky, oy, kx, 0, ox) : new Affine(kx, 0, ox, 0, ky, oy);
    }
}

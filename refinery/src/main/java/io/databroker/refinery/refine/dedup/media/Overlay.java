package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.refine.signal.Luma;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thumbnail laid over another, moved until they fit best, and how well they then agree.
///
/// Fitting is Lucas and Kanade's (1981): the six numbers of the map, a gain and an offset of brightness are
/// improved together by least squares, a few times; pixels that fit badly count less, so that a caption or black
/// corners do not pull. Agreement is judged block by block, for a local change such as a caption must not hide that
/// the rest is the same, nor the same background that the subject is another: a block agrees where the normalised
/// correlation is high, and counts by its contrast (see [Block]).
///
/// Two photographs of one thing from different places agree well in many blocks too, but no one map takes the one
/// to the other: what is near moves more than what is far. So how far the blocks still lie apart after the fit is
/// told as well; in copies it is a small part of a pixel.
final class Overlay {

    private static final int ROUNDS = 8;
    private static final int BLOCK = 8;

    private final Luma a;
    private final Luma b;
    private Affine map;
    private double gain = 1;
    private double offset;
    private double spread = 30;

    private Overlay(Luma a, Luma b, Affine map) {
        this.a = a;
        this.b = b;
        this.map = map;
    }

    /// How well two pictures agree.
    ///
    /// @param agreement share of the overlap that shows the same, weighed by contrast, in [0, 1]
    /// @param first share of the first picture that the overlap covers
    /// @param second share of the second picture that the overlap covers
    /// @param details how many blocks with something in them agree
    /// @param shift how far the blocks with something in them still lie apart, in pixels of the coarser picture:
    /// the median, for a caption may hide some
    record Fit(double agreement, double first, double second, int details, double shift) {

        static final Fit NONE = new Fit(0, 0, 0, 0, 0);

        /// Share of the picture that is covered more.
        double inner() {
            return Math.max(first, second);
        }

        /// Share of the picture that is covered less.
        double outer() {
            return Math.min(first, second);
        }
    }

    /// Lays `b` over `a` by `map` from a to b, and improves that. The finer of the two is brought to the size of
    /// the coarser.
    static Fit fit(Luma a, Luma b, Affine map) {
        double scale = Math.sqrt(Math.abs(map.determinant()));
        if (!(scale > .15 && scale < 7)) {
            return Fit.NONE;
        }
        if (scale < 1) {
            Fit turned = fit(b, a, map.inverse());
            return new Fit(
                    turned.agreement,
                    /* first= */ turned.second,
                    /* second= */ turned.first,
                    turned.details,
                    turned.shift);
        }
        int width = Math.max(4, (int) Math.round(b.width() / scale));
        int height = Math.max(4, (int) Math.round(b.height() / scale));
        Luma coarse = b.scaled(width, height);
        var overlay = new Overlay(a, coarse, map.stretched((double) width / b.width(), (double) height / b.height()));
        for (int round = 0; round < ROUNDS; round++) {
            if (!overlay.improve()) {
                break;
            }
        }
        return overlay.judge();
    }

    private boolean improve() {
        var equations = new Equations(8);
        var row = new double[8];
        double squares = 0;
        double weights = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                double px = map.x(x + .5, y + .5) - .5;
                double py = map.y(x + .5, y + .5) - .5;
                if (!within(px, py, 1)) {
                    continue;
                }
                double value = sample(px, py);
                double gx = gain * (sample(px + .5, py) - sample(px - .5, py));
                double gy = gain * (sample(px, py + .5) - sample(px, py - .5));
                double miss = a.at(x, y) - gain * value - offset;
                double weight = 1 / (1 + miss * miss / (spread * spread));
                double cx = x + .5;
                double cy = y + .5;
                row[0] = gx * cx;
                row[1] = gx * cy;
                row[2] = gx;
                row[3] = gy * cx;
                row[4] = gy * cy;
                row[5] = gy;
                row[6] = value;
                row[7] = 1;
                equations.add(row, miss, weight);
                squares += weight * miss * miss;
                weights += weight;
            }
        }
        double @Nullable [] step = weights < 64 ? null : equations.solve();
        if (step == null) {
            return false;
        }
        map = new Affine(
                map.a() + step[0],
                map.b() + step[1],
                map.c() + step[2],
                map.d() + step[3],
                map.e() + step[4],
                map.f() + step[5]);
        gain += step[6];
        offset += step[7];
        spread = Math.max(3, 1.5 * Math.sqrt(squares / weights));
        return gain > .05;
    }

    private boolean within(double x, double y, double margin) {
        return x >= margin && y >= margin && x <= b.width() - 1 - margin && y <= b.height() - 1 - margin;
    }

    private double sample(double x, double y) {
        int column = Math.clamp((int) Math.floor(x), 0, b.width() - 2);
        int row = Math.clamp((int) Math.floor(y), 0, b.height() - 2);
        double u = x - column;
        double v = y - row;
        return (1 - v) * ((1 - u) * b.at(column, row) + u * b.at(column + 1, row))
                + v * ((1 - u) * b.at(column, row + 1) + u * b.at(column + 1, row + 1));
    }

    private Fit judge() {
        double agreeing = 0;
        double total = 1e-9;
        double covered = 0;
        int details = 0;
        var shifts = new ArrayList<Double>();
        for (int top = 0; top < a.height(); top += BLOCK) {
            for (int left = 0; left < a.width(); left += BLOCK) {
                Block block = block(left, top);
                covered += block.count();
                if (block.count() >= BLOCK * BLOCK / 3) {
                    total += block.weight();
                    agreeing += block.agrees() ? block.weight() : 0;
                    details += block.detailed() && block.agrees() ? 1 : 0;
                    if (!block.blank()) {
                        shifts.add(block.shift());
                    }
                }
            }
        }
        double area = a.width() * a.height();
        double other = b.width() * b.height() / Math.abs(map.determinant());
        return new Fit(
                agreeing / total, Math.min(1, covered / area), Math.min(1, covered / other), details, median(shifts));
    }

    private Block block(int left, int top) {
        var block = new Block();
        for (int y = top; y < Math.min(top + BLOCK, a.height()); y++) {
            for (int x = left; x < Math.min(left + BLOCK, a.width()); x++) {
                double px = map.x(x + .5, y + .5) - .5;
                double py = map.y(x + .5, y + .5) - .5;
                if (within(px, py, -.5)) {
                    double across = a.at(Math.min(x + 1, a.width() - 1), y) - a.at(Math.max(x - 1, 0), y);
                    double down = a.at(x, Math.min(y + 1, a.height() - 1)) - a.at(x, Math.max(y - 1, 0));
                    block.add(a.at(x, y), gain * sample(px, py) + offset, across / 2, down / 2);
                }
            }
        }
        return block;
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.isEmpty() ? 0 : values.get((values.size() - 1) / 2);
    }
}

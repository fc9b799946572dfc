package io.databroker.refinery.refine.dedup.media;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The map between two pictures that most of their corners agree on.
///
/// Corners whose descriptors are close are paired. A pair fixes a turn, a scale and a shift by itself; that which
/// most other pairs fit is taken, and an affine map is fitted to those by least squares. O(m n) for m and n
/// corners.
final class FeatureMatch {

    /// Bits of 128 in which two descriptions of the same corner may differ; those of different corners differ in
    /// 55.
    private static final int CLOSE = 30;

    /// How far a corner may lie from where the map puts it, in thumbnail pixels.
    private static final double NEAR = 2.5;

    private static final double UNIT = ImageSketch.SIDE / 65536.0;

    private record Match(double x, double y, double toX, double toY, double scale, double turn) {}

    private FeatureMatch() {}

    /// The best map from a to b in thumbnail pixels, with how many corners agree on it.
    record Agreed(Affine map, int corners) {}

    /// Null where fewer than `fewest` pairs agree.
    static @Nullable Agreed find(Features a, Features b, int fewest) {
        List<Match> matches = matches(a, b);
        List<Match> best = List.of();
        for (Match match : matches) {
            List<Match> fitting = fitting(matches, similarity(match), match);
            if (fitting.size() > best.size()) {
                best = fitting;
            }
        }
        int distinct = distinct(best);
        if (distinct < fewest) {
            return null;
        }
        Affine fitted = fitted(best);
        return fitted == null ? null : new Agreed(fitted, distinct);
    }

    private static List<Match> matches(Features a, Features b) {
        var matches = new ArrayList<Match>();
        for (int i = 0; i < a.count(); i++) {
            int closest = -1;
            int least = CLOSE + 1;
            for (int j = 0; j < b.count(); j++) {
                int distance = Long.bitCount(a.bits()[2 * i] ^ b.bits()[2 * j])
                        + Long.bitCount(a.bits()[2 * i + 1] ^ b.bits()[2 * j + 1]);
                if (distance < least) {
                    least = distance;
                    closest = j;
                }
            }
            if (closest >= 0) {
                matches.add(match(a.points(), i * Features.NUMBERS, b.points(), closest * Features.NUMBERS));
            }
        }
        return matches;
    }

    private static Match match(int[] a, int i, int[] b, int j) {
        return new Match(
                a[i] * UNIT,
                a[i + 1] * UNIT,
                b[j] * UNIT,
                b[j + 1] * UNIT,
                Math.pow(2, (b[j + 2] - a[i + 2]) / 16.0),
                (b[j + 3] - a[i + 3]) * Math.PI / 128);
    }

    private static Affine similarity(Match match) {
        double cos = match.scale * Math.cos(match.turn);
        double sin = match.scale * Math.sin(match.turn);
        return new Affine(
                cos,
                -sin,
                match.toX - cos * match.x + sin * match.y,
                sin,
                cos,
                match.toY - sin * match.x - cos * match.y);
    }

    private static List<Match> fitting(List<Match> matches, Affine map, Match model) {
        var fitting = new ArrayList<Match>();
        double tolerance = NEAR * Math.max(1, model.scale);
        for (Match other : matches) {
            double away = Math.hypot(other.x - model.x, other.y - model.y) * model.scale;
            double miss = Math.hypot(map.x(other.x, other.y) - other.toX, map.y(other.x, other.y) - other.toY);
            double turn = Math.abs(Math.IEEEremainder(other.turn - model.turn, 2 * Math.PI));
            double scale = Math.abs(Math.log(other.scale / model.scale));
            if (miss < tolerance + .15 * away && turn < .5 && scale < .6) {
                fitting.add(other);
            }
        }
        return fitting;
    }

    /// How many different places the pairs connect; one place is often found at several scales.
    private static int distinct(List<Match> matches) {
        int distinct = 0;
        for (int i = 0; i < matches.size(); i++) {
            Match own = matches.get(i);
            boolean fresh = matches.subList(0, i).stream()
                    .noneMatch(other -> Math.hypot(own.x - other.x, own.y - other.y) < 1.5);
            distinct += fresh ? 1 : 0;
        }
        return distinct;
    }

    private static @Nullable Affine fitted(List<Match> matches) {
        double @Nullable [] x = solve(matches, true);
        double @Nullable [] y = solve(matches, false);
        if (x == null || y == null) {
            return null;
        }
        return new Affine(x[0], x[1], x[2], y[0], y[1], y[2]);
    }

    private static double @Nullable [] solve(List<Match> matches, boolean x) {
        var equations = new Equations(3);
        for (Match match : matches) {
            equations.add(new double[] {match.x, match.y, 1}, x ? match.toX : match.toY, 1);
        }
        return equations.solve();
    }
}

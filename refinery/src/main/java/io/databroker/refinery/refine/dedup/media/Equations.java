package io.databroker.refinery.refine.dedup.media;

import org.jspecify.annotations.Nullable;

/// Weighted linear least squares by normal equations.
final class Equations {

    private final int unknowns;
    private final double[][] rows;

    Equations(int unknowns) {
        this.unknowns = unknowns;
        rows = new double[unknowns][unknowns + 1];
    }

    /// Asks that the coefficients give `value`.
    void add(double[] coefficients, double value, double weight) {
        for (int i = 0; i < unknowns; i++) {
            double factor = weight * coefficients[i];
            for (int j = i; j < unknowns; j++) {
                rows[i][j] += factor * coefficients[j];
            }
            rows[i][unknowns] += factor * value;
        }
    }

    /// The unknowns, null where the equations do not determine them.
    double @Nullable [] solve() {
        for (int i = 0; i < unknowns; i++) {
            for (int j = 0; j < i; j++) {
                rows[i][j] = rows[j][i];
            }
            rows[i][i] *= 1 + 1e-9;
        }
        for (int pivot = 0; pivot < unknowns; pivot++) {
            if (Math.abs(rows[pivot][pivot]) < 1e-9) {
                return null;
            }
            for (int i = 0; i < unknowns; i++) {
                double factor = i == pivot ? 0 : rows[i][pivot] / rows[pivot][pivot];
                for (int j = pivot; j <= unknowns && factor != 0; j++) {
                    rows[i][j] -= factor * rows[pivot][j];
                }
            }
        }
        var solution = new double[unknowns];
        for (int i = 0; i < unknowns; i++) {
            solution[i] = rows[i][unknowns] / rows[i][i];
        }
        return solution;
    }
}

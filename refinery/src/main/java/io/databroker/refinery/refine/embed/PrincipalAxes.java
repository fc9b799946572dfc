package io.databroker.refinery.refine.embed;

import java.util.List;
import java.util.SplittableRandom;

/// The directions in which a cloud of points spreads most.
///
/// Orthogonal iteration on the covariance matrix: an arbitrary basis is multiplied by it and made orthonormal
/// again, until it turns no more. O(points x d^2 + rounds x d^2 x axes).
final class PrincipalAxes {

    private static final int ROUNDS = 60;

    private PrincipalAxes() {}

    /// The first `count` axes of points whose mean is zero.
    static float[][] of(List<float[]> points, int count) {
        int size = points.getFirst().length;
        double[][] covariance = new double[size][size];
        for (float[] point : points) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += (double) point[i] * point[j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                covariance[i][j] = covariance[j][i];
            }
        }
        var random = new SplittableRandom(1);
        double[][] axes = new double[count][size];
        for (double[] axis : axes) {
            for (int i = 0; i < size; i++) {
                axis[i] = random.nextDouble() - 0.5;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            orthonormalise(axes);
            for (int a = 0; a < count; a++) {
                axes[a] = multiply(covariance, axes[a]);
            }
        }
        orthonormalise(axes);
        return toFloats(axes);
    }

    private static double[] multiply(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    private static void orthonormalise(double[][] axes) {
        for (int a = 0; a < axes.length; a++) {
            for (int b = 0; b < a; b++) {
                double along = dot(axes[a], axes[b]);
                for (int i = 0; i < axes[a].length; i++) {
                    axes[a][i] -= along * axes[b][i];
                }
            }
            double length = Math.sqrt(dot(axes[a], axes[a]));
            for (int i = 0; i < axes[a].length; i++) {
                axes[a][i] /= length;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static float[][] toFloats(double[][] axes) {
        float[][] floats = new float[axes.length][axes[0].length];
        for (int a = 0; a < axes.length; a++) {
            for (int i = 0; i < axes[a].length; i++) {
                floats[a][i] = (float) axes[a][i];
            }
        }
        return floats;
    }
}

package io.databroker.refinery.refine.embed;

/// Arithmetic of vectors.
final class Vectors {

    private Vectors() {}

    /// Scales a vector to unit length, in place; one of zeros stays as it is.
    static float[] normalise(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length > 0) {
            for (int d = 0; d < vector.length; d++) {
                vector[d] = (float) (vector[d] / length);
            }
        }
        return vector;
    }

    /// The inner product.
    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}

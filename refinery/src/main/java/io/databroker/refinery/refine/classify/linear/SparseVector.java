package io.databroker.refinery.refine.classify.linear;

/// A vector most of whose values are zero.
///
/// @param indices ascending
/// @param values at those places
record SparseVector(int[] indices, float[] values) {

    /// The inner product with a dense vector.
    double dot(float[] dense) {
        double sum = 0;
        for (int i = 0; i < indices.length; i++) {
            sum += (double) values[i] * dense[indices[i]];
        }
        return sum;
    }

    /// Adds this vector, scaled, to a dense one.
    void addTo(float[] dense, double scale) {
        for (int i = 0; i < indices.length; i++) {
            dense[indices[i]] += (float) (scale * values[i]);
        }
    }

    /// The square of its length.
    double squaredLength() {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum;
    }
}

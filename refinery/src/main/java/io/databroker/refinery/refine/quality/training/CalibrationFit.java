package io.databroker.refinery.refine.quality.training;

import io.databroker.refinery.refine.quality.Calibration;
import java.util.List;

/// Platt's method with a level that depends on length: logistic regression by gradient descent over costs of
/// texts that the terms were not fitted on. The slope is the same for all lengths, lest a text score higher for
/// having been cut shorter.
final class CalibrationFit {

    private static final int ROUNDS = 4_000;

    private CalibrationFit() {}

    /// @param examples clean and damaged
    /// @param costs of each, in logits
    static Calibration fit(List<Example> examples, double[] costs) {
        double[] level = {1, 1};
        double[] slope = {1, 1};
        for (int round = 0; round < ROUNDS; round++) {
            var byLevel = new double[2];
            var bySlope = new double[2];
            var now = new Calibration(level, slope);
            for (int i = 0; i < costs.length; i++) {
                Example example = examples.get(i);
                double length = Calibration.length(example.words());
                double error =
                        (now.probability(costs[i], example.words()) - (example.isClean() ? 1 : 0)) / costs.length;
                byLevel[0] += error * (1 - length);
                byLevel[1] += error * length;
                bySlope[0] -= error * (1 - length) * costs[i];
                bySlope[1] -= error * length * costs[i];
            }
            double common = Math.max(0.05, slope[0] - 0.05 * (bySlope[0] + bySlope[1]));
            for (int k = 0; k < 2; k++) {
                level[k] -= byLevel[k];
                slope[k] = common;
            }
        }
        return new Calibration(level, slope);
    }
}

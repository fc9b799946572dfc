package io.databroker.refinery.refine.quality.training;

import java.util.Locale;

/// How well probabilities keep what they promise: expected calibration error over fifteen even bins, and the plot.
public final class Reliability {

    private static final int BINS = 15;

    private final long[] counts = new long[BINS];
    private final double[] promised = new double[BINS];
    private final double[] kept = new double[BINS];
    private long all;

    /// One text: the probability given, and whether it was clean.
    public void add(double probability, boolean clean) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        counts[bin]++;
        promised[bin] += probability;
        kept[bin] += clean ? 1 : 0;
        all++;
    }

    /// Mean distance of promised and kept, weighted by count, in [0, 1].
    public double expectedCalibrationError() {
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            sum += Math.abs(promised[i] - kept[i]);
        }
        return all == 0 ? 0 : sum / all;
    }

    /// The reliability plot as SVG, 360 by 380 units.
    public String svg(String title) {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 380\" "
                + "font-family=\"sans-serif\" font-size=\"11\">\n<rect width=\"360\" height=\"380\" fill=\"white\"/>\n"
                + "<path d=\"M40 340V40H340V340ZM40 340L340 40\" fill=\"none\" stroke=\"#999\"/>\n");
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"40\" y=\"24\">%s: ECE %.3f over %d texts</text>%n",
                title,
                expectedCalibrationError(),
                all));
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#27c\" fill-opacity=\".7\"/>%n",
                        40 + 300 * promised[i] / counts[i],
                        340 - 300 * kept[i] / counts[i],
                        2 + 12 * Math.sqrt(counts[i] / (double) all)));
            }
        }
        return svg.append("""
                <text x="130" y="366">score (probability given)</text>
                <text x="14" y="250" transform="rotate(-90 14 250)">share of clean texts</text>
                </svg>
                """).toString();
    }
}

package io.databroker.refinery.refine.report;

import static io.databroker.refinery.refine.report.Html.count;
import static io.databroker.refinery.refine.report.Html.escape;
import static io.databroker.refinery.refine.report.Html.percent;

import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.RefinementReport.Histogram;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/// The charts of a report as SVG. Colours come from the page's style, so that light and dark both work.
final class Charts {

    private static final int WIDTH = 360;
    private static final int ROW = 26;
    private static final int LABEL = 150;
    private static final int VALUE = 58;

    private Charts() {}

    /// Counts in bins, from 0 on the left to 1 on the right.
    static String histogram(Histogram histogram) {
        int height = 90;
        long most = Math.max(
                1, histogram.counts().stream().mapToLong(Long::longValue).max().orElse(1));
        double step = (double) WIDTH / histogram.counts().size();
        var svg = open(WIDTH, height + 16, "Histogram");
        for (int i = 0; i < histogram.counts().size(); i++) {
            long bin = histogram.counts().get(i);
            double tall = bin == 0 ? 0 : Math.max(2, (double) height * bin / most);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"><title>%s</title></rect>",
                    i * step + 1,
                    height - tall,
                    step - 2,
                    tall,
                    count(bin)));
        }
        return svg.append(String.format(
                        Locale.ROOT,
                        "<line class=\"axis\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/><text x=\"0\" y=\"%d\">0</text>"
                                + "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">1</text></svg>",
                        WIDTH,
                        height,
                        height,
                        height + 14,
                        WIDTH,
                        height + 14))
                .toString();
    }

    /// Shares as lying bars, the largest first; what does not fit is added up.
    static String bars(SequencedMap<String, Double> shares, int most) {
        SequencedMap<String, Double> shown = new LinkedHashMap<>();
        double rest = 0;
        for (var share : shares.entrySet()) {
            if (shown.size() < most) {
                shown.put(share.getKey(), share.getValue());
            } else {
                rest += share.getValue();
            }
        }
        if (rest > 0) {
            shown.put("others", rest);
        }
        double longest =
                shown.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var svg = open(WIDTH, ROW * shown.size(), "Shares");
        int row = 0;
        for (var share : shown.entrySet()) {
            lyingBar(svg, row++, share.getKey(), share.getValue() / longest, percent(share.getValue()), "bar", WIDTH);
        }
        return svg.append("</svg>").toString();
    }

    /// How many items went in, what each stage took away, how many were kept.
    static String waterfall(RefinementReport report) {
        int width = 760;
        var steps = new LinkedHashMap<String, Long>();
        report.stages().stream()
                .filter(stage -> stage.dropped() > 0)
                .forEach(stage -> steps.put(stage.stage(), stage.dropped()));
        double whole = Math.max(1, report.itemsProcessed());
        var svg = open(width, ROW * (steps.size() + 2), "From raw items to kept ones");
        int row = 0;
        lyingBar(svg, row++, "All items", 1, count(report.itemsProcessed()), "bar soft", width);
        for (var step : steps.entrySet()) {
            lyingBar(
                    svg,
                    row++,
                    Html.words(step.getKey()),
                    step.getValue() / whole,
                    "−" + count(step.getValue()),
                    "bar drop",
                    width);
        }
        lyingBar(svg, row, "Kept", report.itemsPassed() / whole, count(report.itemsPassed()), "bar keep", width);
        return svg.append("</svg>").toString();
    }

    private static void lyingBar(
            StringBuilder svg, int row, String label, double share, String value, String style, int width) {
        int room = width - LABEL - VALUE - 16;
        double length = share <= 0 ? 0 : Math.max(2, room * share);
        String shown = label.length() > 23 ? label.substring(0, 22) + "…" : label;
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"0\" y=\"%d\">%s<title>%s</title></text>"
                        + "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" rx=\"3\"/>"
                        + "<text class=\"value\" x=\"%.1f\" y=\"%d\">%s</text>",
                row * ROW + 17,
                escape(shown),
                escape(label),
                style,
                LABEL,
                row * ROW + 6,
                length,
                LABEL + length + 8,
                row * ROW + 17,
                escape(value)));
    }

    private static StringBuilder open(int width, int height, String title) {
        return new StringBuilder(String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" style=\"max-width:%dpx\">",
                escape(title),
                width,
                height,
                width));
    }
}

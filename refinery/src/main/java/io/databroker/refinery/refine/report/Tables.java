package io.databroker.refinery.refine.report;

import static io.databroker.refinery.refine.report.Html.cell;
import static io.databroker.refinery.refine.report.Html.escape;

import io.databroker.model.catalog.DatasetOverlap;
import io.databroker.model.catalog.RefinementReport.FindingCounts;
import io.databroker.model.catalog.RefinementReport.StageSummary;
import java.util.List;
import java.util.Map;

/// The tables of a report, each a section of its own.
final class Tables {

    private Tables() {}

    /// What each stage kept, changed and dropped, and why, the most frequent reason first.
    static String stages(List<StageSummary> stages) {
        var rows = new StringBuilder(Html.section("Stage by stage"))
                .append("<table><thead><tr><th>Stage</th><th class=\"n\">Kept</th><th class=\"n\">Changed</th>")
                .append("<th class=\"n\">Dropped</th><th>Why</th></tr></thead><tbody>\n");
        for (StageSummary stage : stages) {
            rows.append("<tr><td>").append(escape(Html.words(stage.stage()))).append("</td>");
            rows.append(cell(stage.kept())).append(cell(stage.changed())).append(cell(stage.dropped()));
            rows.append("<td>");
            stage.reasons().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(reason -> rows.append("<span class=\"chip\">")
                            .append(escape(Html.words(reason.getKey())))
                            .append(" <b>")
                            .append(Html.count(reason.getValue()))
                            .append("</b></span> "));
            rows.append("</td></tr>\n");
        }
        return rows.append("</tbody></table></section>\n").toString();
    }

    /// How many findings of each type were reported, redacted, and had their item dropped.
    static String findings(Map<String, FindingCounts> findings) {
        var rows = new StringBuilder(Html.section("Personal data, secrets, licences and other findings"));
        if (findings.isEmpty()) {
            return rows.append("<p>Nothing was found.</p></section>\n").toString();
        }
        rows.append("<table><thead><tr><th>Type</th><th class=\"n\">Reported</th><th class=\"n\">Redacted</th>")
                .append("<th class=\"n\">Dropped</th></tr></thead><tbody>\n");
        findings.forEach((type, counts) -> rows.append("<tr><td>")
                .append(escape(Html.words(type)))
                .append("</td>")
                .append(cell(counts.reported()))
                .append(cell(counts.redacted()))
                .append(cell(counts.dropped()))
                .append("</tr>\n"));
        return rows.append("</tbody></table></section>\n").toString();
    }

    /// What the dataset shares with others, with examples; nothing where there is none.
    static String overlaps(List<DatasetOverlap> overlaps) {
        if (overlaps.isEmpty()) {
            return "";
        }
        var rows = new StringBuilder(Html.section("In common with other datasets of the library"))
                .append("<table><thead><tr><th>Dataset</th><th class=\"n\">Near copies</th>")
                .append("<th class=\"n\">Share passages</th><th>The most alike</th></tr></thead><tbody>\n");
        for (DatasetOverlap overlap : overlaps) {
            rows.append("<tr><td>").append(escape(overlap.dataset())).append("</td>");
            rows.append(cell(overlap.nearCopies())).append(cell(overlap.partialCopies()));
            rows.append("<td>");
            overlap.examples().forEach(example -> rows.append("<p class=\"origin\">")
                    .append(escape(example.item()))
                    .append(example.near() ? " is like " : " shares passages with ")
                    .append(escape(example.other()))
                    .append(" (")
                    .append(Html.percent(example.share()))
                    .append(")</p>"));
            rows.append("</td></tr>\n");
        }
        return rows.append("</tbody></table></section>\n").toString();
    }
}

package io.databroker.refinery.refine.report;

import static io.databroker.refinery.refine.report.Html.escape;

import io.databroker.model.catalog.TableProfile;
import io.databroker.model.catalog.TableProfile.Column;
import io.databroker.model.catalog.TableProfile.Labels;
import io.databroker.model.catalog.TableProfiles;
import java.util.List;

/// What the tables of a dataset are like, column by column, and the labels they have.
final class TableSection {

    private static final int WORDS = 2;
    private static final int MOST_BARS = 13;

    private TableSection() {}

    /// Nothing where there are no tables.
    static String of(TableProfiles tables) {
        if (tables.described().isEmpty()) {
            return "";
        }
        var html = new StringBuilder(Html.section("Tables"));
        paragraph(html, TableText.legend());
        tables.described().forEach(table -> append(html, table));
        paragraph(html, TableText.rest(tables));
        return html.append("</section>\n").toString();
    }

    private static void paragraph(StringBuilder html, String text) {
        if (!text.isEmpty()) {
            html.append("<p class=\"origin\">").append(escape(text)).append("</p>\n");
        }
    }

    private static void append(StringBuilder html, TableProfile table) {
        html.append("<h3>").append(escape(table.name())).append("</h3>\n");
        paragraph(html, TableText.facts(table));
        html.append("<div class=\"wide\"><table><thead><tr>");
        for (int i = 0; i < TableText.HEAD.size(); i++) {
            html.append(i < WORDS ? "<th>" : "<th class=\"n\">")
                    .append(TableText.HEAD.get(i))
                    .append("</th>");
        }
        html.append("<th>To note</th></tr></thead><tbody>\n");
        table.columns().forEach(column -> append(html, column));
        html.append("</tbody></table></div>\n<div class=\"grid\">\n");
        for (Column column : table.columns()) {
            if (column.labels() != null) {
                html.append(balance(column.name(), column.labels()));
            }
        }
        html.append("</div>\n");
    }

    private static void append(StringBuilder html, Column column) {
        List<String> cells = TableText.cells(column);
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.append(i < WORDS ? "<td>" : "<td class=\"n\">")
                    .append(escape(cells.get(i)))
                    .append("</td>");
        }
        html.append("<td>");
        TableText.notes(column).forEach(note -> html.append("<span class=\"chip\">")
                .append(escape(note))
                .append("</span> "));
        html.append("</td></tr>\n");
    }

    private static String balance(String name, Labels labels) {
        return "<figure><figcaption>" + escape("Labels in " + name) + " <b>balance "
                + Html.score(labels.balance()) + "</b></figcaption>"
                + Charts.bars(TableText.shares(labels), MOST_BARS) + "</figure>\n";
    }
}

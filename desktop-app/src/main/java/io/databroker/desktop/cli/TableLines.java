package io.databroker.desktop.cli;

import io.databroker.model.catalog.TableProfile;
import io.databroker.model.catalog.TableProfile.Column;
import io.databroker.model.catalog.TableProfiles;
import io.databroker.refinery.refine.report.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says what the tables of a dataset are like.
final class TableLines {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private TableLines() {}

    static void print(TableProfiles tables, Output output) {
        for (TableProfile table : tables.described()) {
            output.line("");
            output.line("@|bold " + plain(table.name()) + "|@  " + TableText.facts(table));
            output.table(head(), table.columns().stream().map(TableLines::row).toList());
            table.columns().stream()
                    .filter(column -> column.labels() != null)
                    .forEach(column -> output.field("Labels", labels(column)));
        }
        if (!tables.described().isEmpty()) {
            output.line("");
            output.paragraph("  ", (TableText.legend() + " " + TableText.rest(tables)).strip());
        }
    }

    private static List<String> head() {
        var head = new ArrayList<String>();
        TableText.HEAD.forEach(word -> head.add(word.toUpperCase(Locale.ROOT)));
        head.add("TO NOTE");
        return head;
    }

    private static List<String> row(Column column) {
        var row = new ArrayList<String>();
        TableText.cells(column).forEach(cell -> row.add(plain(cell)));
        row.add(plain(String.join("; ", TableText.notes(column))));
        return row;
    }

    /// The seller's own words, so that a terminal takes nothing in them for an order.
    private static String plain(String words) {
        return CONTROLS.matcher(words).replaceAll("\uFFFD").replace("@|", "@\u200B|");
    }

    private static String labels(Column column) {
        return column.labels() == null
                ? ""
                : plain(column.name()) + ": "
                        + TableText.shares(column.labels()).entrySet().stream()
                                .map(share -> Columns.together(
                                        plain(share.getKey()) + " " + Output.percent(share.getValue())))
                                .collect(Collectors.joining(", "))
                        + String.format(
                                Locale.ROOT, "; balance %.2f", column.labels().balance());
    }
}

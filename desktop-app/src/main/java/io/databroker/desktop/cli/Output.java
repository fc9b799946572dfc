package io.databroker.desktop.cli;

import io.databroker.model.api.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.type.TypeReference;

/// Writes what a command has to say: aligned tables and headings for people, one JSON document for machines.
final class Output {

    private final PrintWriter out;

    Output(CommandSpec spec) {
        this.out = spec.commandLine().getOut();
    }

    /// One document.
    void json(Object value) {
        out.println(Json.PRETTY.writeValueAsString(value));
    }

    /// A document with one more field at its end.
    static Map<String, Object> with(Object document, String field, Object value) {
        var extended = Json.MAPPER.convertValue(document, new TypeReference<LinkedHashMap<String, Object>>() {});
        extended.put(field, value);
        return extended;
    }

    /// One document on one line.
    void jsonLine(Object value) {
        out.println(Json.MAPPER.writeValueAsString(value));
    }

    /// A document a line, for many at a time.
    void jsonLines(List<?> values) {
        var text = new StringBuilder();
        for (Object value : values) {
            text.append(Json.MAPPER.writeValueAsString(value)).append('\n');
        }
        out.write(text.toString());
        out.flush();
    }

    /// A line; `@|bold …|@` and the like become colours.
    void line(String text) {
        out.println(Terminal.ansi().string(text));
    }

    /// Rows under a head, each column as wide as it needs to be; columns of figures are set to the right.
    void table(List<String> head, List<List<String>> rows) {
        int[] widths = IntStream.range(0, head.size())
                .map(column -> Math.max(
                        head.get(column).length(),
                        rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
        boolean[] figures = new boolean[head.size()];
        for (int column = 0; column < figures.length; column++) {
            int c = column;
            figures[column] =
                    !rows.isEmpty() && rows.stream().allMatch(row -> row.get(c).matches("[-0-9.,% ]*"));
        }
        out.println(
                Ansi.OFF == Terminal.ansi() ? aligned(head, widths, figures) : bold(aligned(head, widths, figures)));
        rows.forEach(row -> out.println(aligned(row, widths, figures)));
    }

    private static String bold(String text) {
        return Terminal.ansi().string("@|bold " + text + "|@");
    }

    private static String aligned(List<String> cells, int[] widths, boolean[] figures) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String padding = " ".repeat(Math.max(0, widths[i] - cell.length()));
            parts.add(figures[i] ? padding + cell : cell + padding);
        }
        return ("  " + String.join("  ", parts)).stripTrailing();
    }

    /// A count with thin groups: 1,234,567.
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// A share in per cent.
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /// A size with a unit that suits it.
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double value = bytes;
        String unit = "B";
        for (String next : List.of("kB", "MB", "GB", "TB")) {
            if (value >= 999.5) {
                value /= 1_000;
                unit = next;
            }
        }
        return String.format(Locale.ROOT, "%.1f %s", value, unit);
    }
}

package io.databroker.desktop.cli;

import io.databroker.model.api.Json;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.type.TypeReference;

/// Writes what a command has to say: aligned tables and headings for people, one JSON document for machines.
///
/// On a terminal nothing is wider than it; where nobody looks, every row is one whole line.
final class Output {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final PrintWriter out;
    private final PrintWriter err;

    Output(CommandSpec spec) {
        this.out = spec.commandLine().getOut();
        this.err = spec.commandLine().getErr();
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
        jsonLines(List.of(value));
    }

    /// A document a line, for many at a time.
    ///
    /// @throws OutputClosedException when nobody takes them any more
    void jsonLines(List<?> values) {
        var text = new StringBuilder();
        for (Object value : values) {
            text.append(Json.MAPPER.writeValueAsString(value)).append('\n');
        }
        out.write(text.toString());
        if (out.checkError()) {
            throw new OutputClosedException();
        }
    }

    /// Text as it is.
    void text(String text) {
        out.print(text);
        out.flush();
    }

    /// A line; `@|bold …|@` and the like become colours.
    void line(String text) {
        out.println(Terminal.ansi().string(text));
    }

    /// A paragraph whose every line begins with `indent`.
    void paragraph(String indent, String text) {
        out.println(Terminal.ansi().string(Columns.wrapped(indent, indent, text, Terminal.width())));
    }

    /// Text behind a label; further lines stand below the text.
    void field(String label, String text) {
        String head = String.format(Locale.ROOT, "  %-13s ", label);
        out.println(Terminal.ansi().string(Columns.wrapped(head, " ".repeat(head.length()), text, Terminal.width())));
    }

    /// A word to people, beside what is the answer.
    void note(String text) {
        err.println(text);
    }

    /// Rows under a head.
    void table(List<String> head, List<List<String>> rows) {
        var columns = new Columns(head, rows, Terminal.width());
        line("@|bold " + columns.head() + "|@");
        rows.forEach(row -> out.println(columns.row(row)));
    }

    /// A count with thin groups: 1,234,567.
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// So many of something: 1 file, 1,234 files.
    ///
    /// @param plural ends in `s`
    static String count(long value, String plural) {
        return count(value) + " " + (value == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }

    /// A share in per cent.
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /// A moment where this computer stands, to the minute.
    static String time(Instant moment) {
        return MINUTES.format(moment.atZone(ZoneId.systemDefault()));
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

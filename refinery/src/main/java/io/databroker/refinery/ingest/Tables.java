package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.source.Blob;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/// CSV, TSV and their kin: a row for each record, with missing fields as nulls.
///
/// A column whose first values are all numbers in the spelling of JSON is a column of numbers; there, whatever
/// is spelled otherwise stays a string, and so shows up as a disagreement of types. `007` and phone numbers
/// stay strings.
final class Tables {

    private static final int SAMPLE = 200;
    private static final int COLUMNS = 10_000;
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?([eE][-+]?[0-9]{1,2})?");

    private final DelimitedParser parser;
    private final RowWriter out;
    private final List<String> names;
    private final List<List<@Nullable String>> sample = new ArrayList<>();
    private final Set<Integer> numeric = new HashSet<>();
    private long row;
    private long ragged;

    private Tables(DelimitedParser parser, RowWriter out, List<String> names) {
        this.parser = parser;
        this.out = out;
        this.names = names;
    }

    /// The rows of `blob`.
    ///
    /// @param findings receives how many records had a stray quote or another number of fields
    static Crop read(Blob blob, String mediaType, Charset charset, Workbench bench, List<Finding> findings)
            throws IOException {
        Dialect dialect = dialect(blob, charset);
        try (Reader in = reader(blob, charset);
                var out = new RowWriter(bench)) {
            var parser =
                    new DelimitedParser(in, dialect.delimiter(), bench.limits().rowBytes());
            List<String> names = dialect.header() ? names(narrow(parser.next())) : new ArrayList<>();
            var table = new Tables(parser, out, names);
            table.copy();
            table.report(findings);
            return out.finish(mediaType);
        }
    }

    private static Dialect dialect(Blob blob, Charset charset) throws IOException {
        byte[] head = blob.head(TextEncoding.HEAD);
        return Dialect.of(TextEncoding.decode(head, charset), head.length == blob.size(), true)
                .orElse(new Dialect(',', false));
    }

    private static Reader reader(Blob blob, Charset charset) throws IOException {
        InputStream in = blob.open();
        in.skipNBytes(TextEncoding.markLength(blob.head(4)));
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    /// Distinct names, `column_N` where there is none.
    private static List<String> names(@Nullable List<@Nullable String> header) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (String field : header == null ? List.<@Nullable String>of() : header) {
            String name = field == null || field.isBlank() ? "column_" + (names.size() + 1) : field.strip();
            String distinct = name;
            for (int i = 2; !taken.add(distinct); i++) {
                distinct = name + "_" + i;
            }
            names.add(distinct);
        }
        return names;
    }

    /// The same record, which is refused where it is wider than any table: each of its fields would widen all rows.
    private static @Nullable List<@Nullable String> narrow(@Nullable List<@Nullable String> fields) {
        if (fields != null && fields.size() > COLUMNS) {
            throw new UndecodableException(Sentence.of(
                    "too_many_columns",
                    "It has a row of {fields} fields, and a table may have {limit} columns.",
                    "fields",
                    fields.size(),
                    "limit",
                    COLUMNS));
        }
        return fields;
    }

    private void copy() throws IOException {
        List<@Nullable String> fields = narrow(parser.next());
        while (fields != null && sample.size() < SAMPLE) {
            sample.add(fields);
            fields = narrow(parser.next());
        }
        findNumericColumns();
        for (List<@Nullable String> early : sample) {
            write(early);
        }
        while (fields != null) {
            write(fields);
            fields = narrow(parser.next());
        }
    }

    private void findNumericColumns() {
        int width = sample.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < width; i++) {
            int column = i;
            List<String> values = sample.stream()
                    .filter(fields -> column < fields.size())
                    .<String>mapMulti((fields, sink) -> {
                        String value = fields.get(column);
                        if (value != null) {
                            sink.accept(value);
                        }
                    })
                    .toList();
            if (!values.isEmpty()
                    && values.stream().allMatch(v -> NUMBER.matcher(v).matches())) {
                numeric.add(i);
            }
        }
    }

    private void write(List<@Nullable String> fields) throws IOException {
        if (!names.isEmpty() && fields.size() != names.size()) {
            ragged++;
        }
        while (names.size() < fields.size()) {
            names.add("column_" + (names.size() + 1));
        }
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), i < fields.size() ? value(i, fields.get(i)) : null);
        }
        out.add(row++, values);
    }

    private @Nullable Object value(int column, @Nullable String field) {
        if (field == null || !numeric.contains(column) || !NUMBER.matcher(field).matches()) {
            return field;
        }
        return new RawValue(field);
    }

    private void report(List<Finding> findings) {
        if (ragged > 0) {
            findings.add(Finding.ofItem("ragged_rows:" + ragged, 1));
        }
        if (parser.faults() > 0) {
            findings.add(Finding.ofItem("stray_quotes:" + parser.faults(), 1));
        }
    }
}

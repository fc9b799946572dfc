package io.databroker.refinery.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/// How a table is written, found by trying: the delimiter that gives the most records of one and the same
/// width.
///
/// Without a name that says so, a text is only taken for a table when at least five records agree without
/// exception and their fields look like fields, because sentences have commas as well.
///
/// @param delimiter between fields
/// @param header whether the first record names the columns
record Dialect(char delimiter, boolean header) {

    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final int RECORDS = 200;
    private static final int MAX_RECORD = 1 << 16;
    private static final int UNNAMED_RECORDS = 5;
    private static final int FIELD_LENGTH = 60;

    /// `text/csv`, or `text/tab-separated-values`.
    MediaType mediaType() {
        return MediaType.text(delimiter == '\t' ? "tab-separated-values" : "csv");
    }

    /// The dialect of the table that starts with `text`, if it is one.
    ///
    /// @param whole whether `text` is all of it; otherwise its last record may be cut off
    /// @param named whether its name says that it is a table
    static Optional<Dialect> of(String text, boolean whole, boolean named) {
        Optional<Dialect> best = Optional.empty();
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            List<List<@Nullable String>> records = records(text, whole, delimiter, named);
            double score = score(records, named);
            if (score > bestScore) {
                bestScore = score;
                best = Optional.of(new Dialect(delimiter, hasHeader(records)));
            }
        }
        if (best.isEmpty() && named && !text.isBlank()) {
            return Optional.of(new Dialect(',', hasHeader(records(text, whole, ',', true))));
        }
        return best;
    }

    /// The first records; only so many as show that it is no table.
    private static List<List<@Nullable String>> records(String text, boolean whole, char delimiter, boolean named) {
        var records = new ArrayList<List<@Nullable String>>();
        try {
            var parser = new DelimitedParser(new StringReader(text), delimiter, MAX_RECORD);
            List<@Nullable String> fields = parser.next();
            while (fields != null && records.size() < RECORDS) {
                if (isHopeless(records, named)) {
                    return records;
                }
                records.add(fields);
                fields = parser.next();
            }
            if (fields == null && !whole && records.size() > 1) {
                records.removeLast();
            }
        } catch (IOException e) {
            throw new IllegalStateException("A string can always be read", e);
        }
        return records;
    }

    /// Whether more records behind these cannot make it a table any more.
    private static boolean isHopeless(List<List<@Nullable String>> records, boolean named) {
        if (records.size() < 2) {
            return false;
        }
        int width = records.getFirst().size();
        return width < 2 || (!named && records.getLast().size() != width);
    }

    /// 0 for no table; else more for more agreement and for wider records.
    private static double score(List<List<@Nullable String>> records, boolean named) {
        if (records.isEmpty()) {
            return 0;
        }
        int width = records.getFirst().size();
        if (width < 2) {
            return 0;
        }
        long agreeing = records.stream().filter(r -> r.size() == width).count();
        double agreement = (double) agreeing / records.size();
        if (named) {
            return agreement >= 0.5 ? agreement + width / 1e6 : 0;
        }
        boolean sure = records.size() >= UNNAMED_RECORDS && agreement == 1 && looksLikeFields(records);
        return sure ? agreement + width / 1e6 : 0;
    }

    private static boolean looksLikeFields(List<List<@Nullable String>> records) {
        long filled = 0;
        long shortOnes = 0;
        for (List<@Nullable String> fields : records) {
            for (String field : fields) {
                if (field != null) {
                    filled++;
                    shortOnes += field.length() <= FIELD_LENGTH && !field.startsWith(" ") ? 1 : 0;
                }
            }
        }
        return shortOnes >= 0.9 * filled && hasHeader(records);
    }

    /// Whether the first record names columns: distinct, filled, no numbers among them.
    private static boolean hasHeader(List<List<@Nullable String>> records) {
        if (records.isEmpty()) {
            return false;
        }
        List<@Nullable String> first = records.getFirst();
        var names = new HashSet<String>();
        for (String name : first) {
            if (name == null || name.isBlank() || name.length() > FIELD_LENGTH || isNumber(name) || !names.add(name)) {
                return false;
            }
        }
        return records.size() > 1 || first.size() > 1;
    }

    private static boolean isNumber(String field) {
        return !field.isEmpty() && field.chars().allMatch(c -> Character.isDigit(c) || ".,-+eE%".indexOf(c) >= 0);
    }
}

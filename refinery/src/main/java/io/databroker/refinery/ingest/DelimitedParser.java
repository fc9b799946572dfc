package io.databroker.refinery.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records of a CSV file as RFC 4180 has them: quoted fields may hold delimiters, doubled quotes and line
/// breaks.
///
/// The record being read stays in the buffer from its first character. A quote that is never closed is found
/// out when the record outgrows its limit or the file ends; the record is then read once more as a single line
/// whose quotes are ordinary characters, so that one stray quote costs one row and not the rest of the file.
final class DelimitedParser {

    private static final int START = 1 << 13;

    private final Reader in;
    private final char delimiter;
    private final int maxRecord;
    private char[] buffer = new char[START];
    private int begin;
    private int end;
    private boolean drained;
    private long faults;

    /// @param maxRecord longest record, in characters
    DelimitedParser(Reader in, char delimiter, int maxRecord) {
        this.in = in;
        this.delimiter = delimiter;
        this.maxRecord = maxRecord;
    }

    /// Records that were read as single lines for want of a closing quote, or passed over as too long.
    long faults() {
        return faults;
    }

    /// The fields of the next record, or null at the end. An empty field without quotes is null: nothing was
    /// there. Blank lines are passed over.
    @Nullable
    List<@Nullable String> next() throws IOException {
        while (true) {
            compact();
            if (charAt(begin) < 0) {
                return null;
            }
            List<@Nullable String> fields = record(true);
            if (fields == null) {
                faults++;
                fields = record(false);
            }
            if (fields == null) {
                skipLine();
            } else if (!(fields.size() == 1 && fields.getFirst() == null)) {
                return fields;
            }
        }
    }

    private void compact() {
        if (begin > buffer.length / 2) {
            System.arraycopy(buffer, begin, buffer, 0, end - begin);
            end -= begin;
            begin = 0;
        }
    }

    /// Reads one record and moves past it; null, and not moved, where it runs into the limit or, with
    /// `quoting`, into the end of the file inside quotes.
    private @Nullable List<@Nullable String> record(boolean quoting) throws IOException {
        var fields = new ArrayList<@Nullable String>();
        int at = begin;
        while (true) {
            int stop = quoting && charAt(at) == '"' ? quoted(at, fields) : plain(at, fields);
            if (stop < 0) {
                return null;
            }
            int c = charAt(stop);
            if (c < 0) {
                begin = stop;
                return drained ? fields : null;
            }
            if (c != delimiter) {
                begin = c == '\r' && charAt(stop + 1) == '\n' ? stop + 2 : stop + 1;
                return fields;
            }
            at = stop + 1;
        }
    }

    private void skipLine() throws IOException {
        int c = charAt(begin);
        while (c != '\n' && c >= 0) {
            begin++;
            compact();
            c = charAt(begin);
        }
        begin = Math.min(end, begin + 1);
    }

    /// Adds the field that starts at offset `at` and gives the offset of what ends it.
    private int plain(int at, List<@Nullable String> fields) throws IOException {
        int i = at;
        int c = charAt(i);
        while (c != delimiter && c != '\n' && c != '\r' && c >= 0) {
            c = charAt(++i);
        }
        fields.add(i == at ? null : new String(buffer, at, i - at));
        return i;
    }

    private int quoted(int at, List<@Nullable String> fields) throws IOException {
        var text = new StringBuilder();
        int i = at + 1;
        while (true) {
            int c = charAt(i);
            if (c < 0) {
                return -1;
            }
            if (c == '"') {
                if (charAt(i + 1) != '"') {
                    break;
                }
                i++;
            }
            text.append((char) c);
            i++;
        }
        i++;
        int c = charAt(i);
        while (c != delimiter && c != '\n' && c != '\r' && c >= 0) {
            text.append((char) c);
            c = charAt(++i);
        }
        fields.add(text.toString());
        return i;
    }

    /// The character at offset `i` of the buffer, which is filled as needed; -1 past the end or the limit.
    private int charAt(int i) throws IOException {
        while (i >= end) {
            if (i - begin >= maxRecord || !fill()) {
                return -1;
            }
        }
        return buffer[i];
    }

    private boolean fill() throws IOException {
        if (drained) {
            return false;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, end, buffer.length - end);
        drained = n < 0;
        end += Math.max(0, n);
        return !drained;
    }
}

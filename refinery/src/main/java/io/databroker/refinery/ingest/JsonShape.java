package io.databroker.refinery.ingest;

import io.databroker.refinery.decode.JsonRow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/// Whether a text is JSON, JSON Lines, or neither, from its first bytes.
enum JsonShape {
    NONE,
    LINES,
    DOCUMENT;

    private static final int LINES_TRIED = 50;

    /// @param whole whether `head` is the whole file
    /// @param saysLines whether the name ends like that of JSON Lines
    static JsonShape of(byte[] head, boolean whole, boolean saysLines) {
        int first = firstNonBlank(head);
        if (first == head.length || (head[first] != '{' && head[first] != '[')) {
            return saysLines && countLines(head, whole).valid > 0 ? LINES : NONE;
        }
        Lines lines = countLines(head, whole);
        if (lines.valid > 0 && lines.valid * 2 >= lines.all && (lines.all > 1 || saysLines)) {
            return LINES;
        }
        if (lines.all == 0 && !whole && saysLines) {
            return LINES;
        }
        return isDocument(head, whole) ? DOCUMENT : NONE;
    }

    private static int firstNonBlank(byte[] head) {
        int i = 0;
        while (i < head.length && (head[i] == ' ' || head[i] == '\n' || head[i] == '\r' || head[i] == '\t')) {
            i++;
        }
        return i;
    }

    private record Lines(int all, int valid) {}

    private static Lines countLines(byte[] head, boolean whole) {
        int all = 0;
        int valid = 0;
        int begin = 0;
        for (int i = 0; i <= head.length && all < LINES_TRIED; i++) {
            boolean end = i < head.length ? head[i] == '\n' : whole;
            if (end) {
                if (!isBlank(head, begin, i)) {
                    all++;
                    valid += JsonRow.isObject(head, begin, i - begin) ? 1 : 0;
                }
                begin = i + 1;
            }
        }
        return new Lines(all, valid);
    }

    private static boolean isBlank(byte[] head, int from, int to) {
        for (int i = from; i < to; i++) {
            if (head[i] > ' ' || head[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether `head` is JSON as far as it goes. What is nested too deeply is JSON as well: its reader refuses
    /// it.
    private static boolean isDocument(byte[] head, boolean whole) {
        int tokens = 0;
        try (JsonParser parser = JsonRow.parser(head, 0, head.length)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
            return tokens > 0;
        } catch (StreamConstraintsException tooDeep) {
            return true;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            boolean cutOff = !whole && at != null && at.getByteOffset() >= head.length - 8;
            return cutOff && tokens > 2;
        }
    }
}

package io.databroker.refinery.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a stream as ranges of one buffer, without the white space around them and without the blank
/// ones.
///
/// The buffer grows with the longest line up to a limit; what is longer is skipped over and reported as such,
/// so that a line without an end costs time and no memory.
final class LineScanner {

    private static final int START = 1 << 18;

    private final InputStream in;
    private final int maxLength;
    private byte[] buffer = new byte[START];
    private int begin;
    private int end;
    private long position;

    /// @param maxLength longest line that is given out, in bytes
    LineScanner(InputStream in, int maxLength) {
        this.in = in;
        this.maxLength = maxLength;
    }

    /// Receives the lines.
    interface Visitor {
        /// A line is `length` bytes of `bytes` from `from`; in the stream it starts at `offset`.
        void line(byte[] bytes, int from, int length, long offset) throws IOException;

        /// The line that starts at `offset` is longer than the limit.
        void tooLong(long offset) throws IOException;
    }

    void forEach(Visitor visitor) throws IOException {
        int searched = 0;
        while (true) {
            int newline = indexOfNewline(begin + searched);
            if (newline >= 0) {
                emit(newline, visitor);
                begin = newline + 1;
                searched = 0;
            } else {
                searched = end - begin;
                if (searched >= maxLength) {
                    visitor.tooLong(position + begin);
                    skipLine();
                    searched = 0;
                } else if (!fill()) {
                    emit(end, visitor);
                    return;
                }
            }
        }
    }

    private int indexOfNewline(int from) {
        byte[] bytes = buffer;
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void emit(int to, Visitor visitor) throws IOException {
        int from = begin;
        while (from < to && isBlank(buffer[from])) {
            from++;
        }
        int stop = to;
        while (stop > from && isBlank(buffer[stop - 1])) {
            stop--;
        }
        if (stop > from) {
            visitor.line(buffer, from, stop - from, position + from);
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\r' || b == '\t';
    }

    private boolean fill() throws IOException {
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, end - begin);
            position += begin;
            end -= begin;
            begin = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxLength + (long) START));
        }
        int n = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, n);
        return n >= 0;
    }

    private void skipLine() throws IOException {
        while (true) {
            position += end;
            begin = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            int newline = indexOfNewline(0);
            if (newline >= 0 || end == 0) {
                begin = newline + 1;
                return;
            }
        }
    }
}

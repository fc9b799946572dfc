package io.databroker.refinery.source;

import io.databroker.model.catalog.Sentence;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// How much one file has unpacked to so far, with everything nested inside it, and how much it may. Used by one
/// thread.
public final class Expansion {

    private final long maxBytes;
    private final int maxMembers;
    private final int maxDepth;
    private long bytes;
    private int members;

    /// @param maxBytes unpacked in all
    /// @param maxMembers in all
    /// @param maxDepth of archives in archives
    public Expansion(long maxBytes, int maxMembers, int maxDepth) {
        this.maxBytes = maxBytes;
        this.maxMembers = maxMembers;
        this.maxDepth = maxDepth;
    }

    /// Enters what lies `depth` archives deep.
    ///
    /// @throws TooMuchException where that is too deep
    public void enter(int depth) throws TooMuchException {
        if (depth > maxDepth) {
            throw new TooMuchException(
                    Sentence.of("too_deep", "It is packed more than {limit} times over.", "limit", maxDepth));
        }
    }

    void countMember() throws TooMuchException {
        if (++members > maxMembers) {
            throw new TooMuchException(
                    Sentence.of("too_many_members", "It has more than {limit} members.", "limit", maxMembers));
        }
    }

    /// The same bytes, counted.
    InputStream count(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                add(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                add(Math.max(0, n));
                return n;
            }
        };
    }

    private void add(int more) throws TooMuchException {
        bytes += more;
        if (bytes > maxBytes) {
            throw new TooMuchException(Sentence.of(
                    "bomb", "It unpacks to more than {limit} bytes, as a decompression bomb does.", "limit", maxBytes));
        }
    }
}

package io.databroker.refinery.packaging.shard;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An external bucket sort.
///
/// Digests are evenly spread, so their first six bits are 64 buckets of about equal size. A bucket is two files:
/// the rows as they came, and their heads. Sorting a bucket reads its heads only, a sixty-fourth of about 100 bytes
/// a row; the rows are then fetched by position. A hundred million rows need 200 MB. One pass writes, one pass
/// reads.
final class RowSpill implements AutoCloseable {

    /// How many buckets there are.
    static final int BUCKETS = 64;

    private static final int SHIFT = 58;

    private final List<Bucket> buckets = new ArrayList<>();

    RowSpill(Path folder) throws IOException {
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(new Bucket(folder.resolve("bucket-%02d".formatted(i))));
        }
    }

    /// Adds a row. Safe for use by many threads.
    void add(EncodedRow row) throws IOException {
        buckets.get((int) (row.digest().w0() >>> SHIFT)).add(row);
    }

    /// Ends the adding.
    void seal() throws IOException {
        for (Bucket bucket : buckets) {
            bucket.seal();
        }
    }

    /// The heads of the rows in a bucket, as they came.
    List<RowHead> heads(int bucket) throws IOException {
        return buckets.get(bucket).heads();
    }

    /// The same in order. The buckets follow each other in order, too.
    List<RowHead> sortedHeads(int bucket) throws IOException {
        List<RowHead> heads = heads(bucket);
        heads.sort(RowHead.ORDER);
        return heads;
    }

    /// The rows of a bucket, to read by position.
    FileChannel rows(int bucket) throws IOException {
        return FileChannel.open(buckets.get(bucket).rows);
    }

    /// The JSON of a row.
    static byte[] read(FileChannel rows, RowHead head) throws IOException {
        var json = ByteBuffer.allocate(head.length());
        while (json.hasRemaining()) {
            if (rows.read(json, head.position() + json.position()) < 0) {
                throw new IOException("a row that was spilled has been cut off");
            }
        }
        return json.array();
    }

    @Override
    public void close() throws IOException {
        for (Bucket bucket : buckets) {
            bucket.delete();
        }
    }

    private static final class Bucket {

        private static final int BUFFER = 1 << 16;

        private final Path rows;
        private final Path heads;
        private final OutputStream rowsOut;
        private final DataOutputStream headsOut;
        private long position;
        private int count;

        Bucket(Path base) throws IOException {
            rows = Path.of(base + ".rows");
            heads = Path.of(base + ".heads");
            rowsOut = new BufferedOutputStream(Files.newOutputStream(rows), BUFFER);
            headsOut = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(heads), BUFFER));
        }

        synchronized void add(EncodedRow row) throws IOException {
            RowHead.of(row, position).write(headsOut);
            rowsOut.write(row.json());
            position += row.json().length;
            count++;
        }

        void seal() throws IOException {
            rowsOut.close();
            headsOut.close();
        }

        List<RowHead> heads() throws IOException {
            var all = new ArrayList<RowHead>(count);
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(heads), BUFFER))) {
                for (int i = 0; i < count; i++) {
                    all.add(RowHead.read(in));
                }
            }
            return all;
        }

        void delete() throws IOException {
            seal();
            Files.deleteIfExists(rows);
            Files.deleteIfExists(heads);
        }
    }
}

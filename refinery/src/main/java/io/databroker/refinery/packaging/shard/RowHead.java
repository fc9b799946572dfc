package io.databroker.refinery.packaging.shard;

import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Slice;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What sorting needs to know of a row: a hundred bytes, however large the row is.
///
/// @param digest of its content
/// @param id of the item
/// @param family its table
/// @param cluster see [EncodedRow#cluster]
/// @param weight see [EncodedRow#weight]
/// @param position of its JSON in the bucket's file of rows
/// @param length of its JSON in bytes
/// @param body see [EncodedRow#body]
/// @param extension see [EncodedRow#extension]
record RowHead(
        Digest digest,
        UUID id,
        Family family,
        @Nullable UUID cluster,
        long weight,
        long position,
        int length,
        @Nullable Slice body,
        String extension) {

    /// By content; equal contents by id.
    static final Comparator<RowHead> ORDER =
            Comparator.comparing(RowHead::digest).thenComparing(RowHead::id);

    static RowHead of(EncodedRow row, long position) {
        return new RowHead(
                row.digest(),
                row.id(),
                row.family(),
                row.cluster(),
                row.weight(),
                position,
                row.json().length,
                row.body(),
                row.extension());
    }

    /// The first 16 bits of the digest.
    int prefix() {
        return (int) (digest.w0() >>> 48);
    }

    void write(DataOutputStream out) throws IOException {
        write(out, digest);
        write(out, id);
        out.writeUTF(family.code());
        out.writeBoolean(cluster != null);
        if (cluster != null) {
            write(out, cluster);
        }
        out.writeLong(weight);
        out.writeLong(position);
        out.writeInt(length);
        out.writeBoolean(body != null);
        if (body != null) {
            write(out, body.object());
            out.writeLong(body.offset());
            out.writeLong(body.length());
        }
        out.writeUTF(extension);
    }

    static RowHead read(DataInputStream in) throws IOException {
        return new RowHead(
                readDigest(in),
                readId(in),
                Family.ofCode(in.readUTF()),
                in.readBoolean() ? readId(in) : null,
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readBoolean() ? new Slice(readDigest(in), in.readLong(), in.readLong()) : null,
                in.readUTF());
    }

    private static void write(DataOutputStream out, Digest digest) throws IOException {
        out.writeLong(digest.w0());
        out.writeLong(digest.w1());
        out.writeLong(digest.w2());
        out.writeLong(digest.w3());
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static Digest readDigest(DataInputStream in) throws IOException {
        return new Digest(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }

    private static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}

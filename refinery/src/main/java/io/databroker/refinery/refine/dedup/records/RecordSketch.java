package io.databroker.refinery.refine.dedup.records;

import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The short values of a row: first a hash of the file that it comes from (8 bytes), then for each value a hash
/// of its column's name (4 bytes), its length (1 byte), its text in UTF-8.
///
/// A value is written in lower case, NFKC, with single spaces. Long texts, lists and maps say nothing here.
final class RecordSketch {

    private static final int LONGEST = 64;
    private static final int LEAST_VALUES = 3;
    private static final int MOST_VALUES = 32;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private RecordSketch() {}

    /// The sketch, or null where there are fewer than three short values.
    static byte @Nullable [] of(Item item, RecordContent row) {
        var out = ByteBuffer.allocate(Long.BYTES + MOST_VALUES * (Integer.BYTES + 1 + LONGEST));
        out.putLong(hash(item));
        int count = 0;
        for (Map.Entry<String, @Nullable Object> entry : row.values().entrySet()) {
            byte[] value = normal(entry.getValue()).getBytes(StandardCharsets.UTF_8);
            if (value.length > 0 && value.length <= LONGEST && count < MOST_VALUES) {
                out.putInt(entry.getKey().strip().hashCode())
                        .put((byte) value.length)
                        .put(value);
                count++;
            }
        }
        return count < LEAST_VALUES ? null : Arrays.copyOf(out.array(), out.position());
    }

    private static String normal(@Nullable Object value) {
        if (value == null || value instanceof List || value instanceof Map) {
            return "";
        }
        String text = value.toString();
        return text.length() > LONGEST
                ? ""
                : SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)
                                .toLowerCase(Locale.ROOT)
                                .strip())
                        .replaceAll(" ");
    }

    private static long hash(Item item) {
        String member = item.member() == null ? "" : item.member();
        return Digest.sha256((item.path() + '\0' + member).getBytes(StandardCharsets.UTF_8))
                .w0();
    }

    /// The hash of the file that the row comes from.
    static long file(byte[] sketch) {
        return ByteBuffer.wrap(sketch).getLong();
    }

    /// Visits the hashes of the names of all columns that have a value.
    static void forEachColumn(byte[] sketch, IntConsumer visitor) {
        var in = ByteBuffer.wrap(sketch).position(Long.BYTES);
        while (in.hasRemaining()) {
            visitor.accept(in.getInt());
            in.position(in.position() + 1 + in.get(in.position()));
        }
    }

    /// Visits every value with the hash of its column's name.
    static void forEach(byte[] sketch, ObjIntConsumer<String> visitor) {
        var in = ByteBuffer.wrap(sketch).position(Long.BYTES);
        while (in.hasRemaining()) {
            int column = in.getInt();
            var value = new byte[in.get()];
            in.get(value);
            visitor.accept(new String(value, StandardCharsets.UTF_8), column);
        }
    }
}

package io.databroker.refinery.refine.dedup;

import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.store.Digest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A record written in one way only: columns sorted, absent and null alike left out, numbers by value, strings in
/// NFC.
final class CanonicalRecord {

    private final StringBuilder out = new StringBuilder();

    private CanonicalRecord() {}

    /// SHA-256 of the canonical form, or null where no column has a value.
    static byte @Nullable [] digest(RecordContent row) {
        String canonical = of(row.values());
        return canonical.equals("{}")
                ? null
                : Digest.sha256(canonical.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    static String of(Map<String, ? extends @Nullable Object> values) {
        var writer = new CanonicalRecord();
        writer.map(values);
        return writer.out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> map(map);
            case List<?> list -> list(list);
            case String text -> string(text);
            case Number number -> number(number);
            case null, default -> out.append(value);
        }
    }

    private void map(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                sorted.put(String.valueOf(key), value);
            }
        });
        out.append('{');
        sorted.forEach((key, value) -> {
            string(key);
            out.append(':');
            value(value);
            out.append(',');
        });
        out.append('}');
    }

    private void list(List<?> list) {
        out.append('[');
        for (Object value : list) {
            value(value);
            out.append(',');
        }
        out.append(']');
    }

    /// Its length first, so that no text can pass for something else.
    private void string(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        out.append(normal.length()).append('"').append(normal);
    }

    private void number(Number number) {
        BigDecimal exact =
                switch (number) {
                    case BigDecimal decimal -> decimal;
                    case BigInteger integer -> new BigDecimal(integer);
                    case Double real when !Double.isFinite(real) -> null;
                    case Double real -> BigDecimal.valueOf(real);
                    default -> BigDecimal.valueOf(number.longValue());
                };
        out.append(exact == null ? number : exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros());
    }
}

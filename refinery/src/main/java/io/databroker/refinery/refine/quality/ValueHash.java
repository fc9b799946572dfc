package io.databroker.refinery.refine.quality;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 63 bits for a value of a record: equal values give the same, others hardly ever do.
///
/// Of a long text only the two ends count character by character; the whole counts by its own hash of 32 bits,
/// which the Java machine works out many characters at a time. Whole numbers count the same however they are
/// written down.
final class ValueHash {

    private static final int ENDS = 16;

    private ValueHash() {}

    /// From 0 on.
    static long of(Object value) {
        return any(value) >>> 1;
    }

    /// Spreads a number over all bits.
    static long mix(long number) {
        long hash = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }

    private static long any(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> text(text);
            case Long number -> mix(number + 1);
            case Double number -> decimal(number);
            case BigInteger number -> mix(number.hashCode()) ^ mix(number.longValue());
            case BigDecimal number -> mix(number.stripTrailingZeros().hashCode()) ^ 1;
            case List<?> list -> {
                long hash = list.size();
                for (Object each : list) {
                    hash = mix(31 * hash + any(each));
                }
                yield mix(hash + 3);
            }
            case Map<?, ?> map -> {
                long hash = map.size();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    hash += mix(any(entry.getKey()) + 31 * any(entry.getValue()));
                }
                yield mix(hash + 5);
            }
            default -> text(value.toString());
        };
    }

    private static long decimal(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1L << 53
                ? mix((long) number + 1)
                : mix(Double.doubleToLongBits(number));
    }

    private static long text(String text) {
        int length = text.length();
        long hash = ((long) text.hashCode() << 32) ^ length;
        for (int i = 0; i < Math.min(ENDS, length); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
        }
        for (int i = Math.max(ENDS, length - ENDS); i < length; i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
        }
        return mix(hash);
    }
}

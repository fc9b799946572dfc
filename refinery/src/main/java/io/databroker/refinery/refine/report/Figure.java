package io.databroker.refinery.refine.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Figures of tables as people read them.
final class Figure {

    private static final int DIGITS = 6;
    private static final int DECIMALS = 2;
    private static final double LARGEST_PLAIN = 1e15;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_YEAR = 10_000;

    private Figure() {}

    /// A number of a column: whole ones whole and, from 10,000 on, in groups of three; others with six digits and
    /// two decimals at least; very large and very small ones with a power of ten.
    static String of(double number) {
        double size = Math.abs(number);
        if (number == Math.rint(number) && size < LARGEST_PLAIN) {
            return String.format(Locale.ROOT, size < LARGEST_YEAR ? "%.0f" : "%,.0f", number);
        }
        var exact = new BigDecimal(number);
        if (size >= LARGEST_PLAIN || size < SMALLEST_PLAIN) {
            return exact.round(new MathContext(DIGITS)).stripTrailingZeros().toString();
        }
        int scale = Math.max(DECIMALS, DIGITS - exact.precision() + exact.scale());
        BigDecimal rounded = exact.setScale(scale, RoundingMode.HALF_EVEN).stripTrailingZeros();
        String form = size < LARGEST_YEAR ? "%." : "%,.";
        return String.format(Locale.ROOT, form + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /// The same, marked where it is an estimate.
    static String of(double number, boolean estimated) {
        return (estimated ? "≈ " : "") + of(number);
    }

    /// A count, marked where it is an estimate.
    static String count(long count, boolean estimated) {
        return (estimated ? "≈ " : "") + String.format(Locale.ROOT, "%,d", count);
    }
}

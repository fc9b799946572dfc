package io.databroker.desktop.ui.kit;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers, sizes and times as people of the default locale write them.
public final class Amounts {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB");

    /// How numbers are written, by locale and decimals: to read it from the locale's data costs more than a cell of a
    /// table may.
    private static final Map<Form, LocalizedNumberFormatter> NUMBERS = new ConcurrentHashMap<>();

    private record Form(Locale locale, int decimals) {}

    private Amounts() {}

    private static LocalizedNumberFormatter numbers(int decimals) {
        return NUMBERS.computeIfAbsent(
                new Form(Locale.getDefault(), decimals), form -> NumberFormatter.withLocale(form.locale())
                        .grouping(GroupingStrategy.ON_ALIGNED)
                        .precision(Precision.fixedFraction(form.decimals())));
    }

    /// 412310 → `412,310`.
    public static String count(long number) {
        return numbers(0).format(number).toString();
    }

    /// 1834567890 → `1.8 GB`; powers of 1000, as disks are sold.
    public static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.size() - 1) {
            value /= 1000;
            unit++;
        }
        return decimal(value, unit == 0 || value >= 99.5 ? 0 : 1) + "\u00a0" + UNITS.get(unit);
    }

    /// 0.1234 → `12.3 %`, as the locale has it.
    public static String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(Locale.getDefault());
        format.setMaximumFractionDigits(share > 0 && share < 0.0995 ? 1 : 0);
        return format.format(share);
    }

    /// A number with so many decimals.
    public static String decimal(double number, int decimals) {
        return numbers(decimals).format(number).toString();
    }

    /// A number of any size: whole ones whole, in groups from 10,000 on; others with six digits, large ones with
    /// two decimals; very large and very small ones with a power of ten.
    public static String figure(double number) {
        double size = Math.abs(number);
        if (size >= 1e15 || (size > 0 && size < 1e-4)) {
            return new DecimalFormat("0.#####E0", DecimalFormatSymbols.getInstance(Locale.getDefault())).format(number);
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setGroupingUsed(size >= 10_000);
        int whole = size < 1 ? 0 : (int) Math.log10(size) + 1;
        format.setMaximumFractionDigits(Math.max(2, 6 - whole));
        return format.format(number);
    }

    /// 70 s → `1:10`; 3,700 s → `1:01:40`.
    public static String duration(Duration time) {
        long seconds = time.toSeconds();
        return seconds >= 3600 ? clock(time) : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /// 70 s → `0:01:10`.
    public static String clock(Duration time) {
        long seconds = time.toSeconds();
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// `2 min. ago`, and the date where it is longer ago than a week.
    public static String ago(Instant then, Instant now) {
        long seconds = Math.max(0, Duration.between(then, now).toSeconds());
        if (seconds > 7 * 86_400) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(Locale.getDefault())
                    .format(then.atZone(ZoneId.systemDefault()));
        }
        var format = RelativeDateTimeFormatter.getInstance(
                ULocale.getDefault(), null, RelativeDateTimeFormatter.Style.SHORT, DisplayContext.CAPITALIZATION_NONE);
        if (seconds < 60) {
            return format.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        if (seconds < 3600) {
            return format.format((double) Math.floorDiv(seconds, 60), Direction.LAST, RelativeUnit.MINUTES);
        }
        if (seconds < 86_400) {
            return format.format((double) Math.floorDiv(seconds, 3600), Direction.LAST, RelativeUnit.HOURS);
        }
        return format.format((double) Math.floorDiv(seconds, 86_400), Direction.LAST, RelativeUnit.DAYS);
    }
}

package io.databroker.desktop.ui.words;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.Evidence;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What scores rest on, in the user's language: what was measured, and what would raise the score. The core keeps a
/// remedy as an English sentence, which is what its words are found by; one that nobody knows stays as it is.
public final class ScoreWords {

    /// `Lower duplicate line share from 0.5 to 0.1.`
    private static final Pattern LIMIT = Pattern.compile("(Lower|Raise) .* from (\\S+) to (\\S+)\\.");

    /// `Lower missing share to 0.`
    private static final Pattern NONE = Pattern.compile("Lower .* to 0\\.");

    /// Features that are there or not; figures of them say nothing.
    private static final Set<String> STATES = Set.of("unended", "cut_off", "starts_within", "shortness");

    private static final String SHARE = "_share";

    private ScoreWords() {}

    /// What was measured, such as `repeated lines: 12 %`.
    public static String measured(Evidence evidence) {
        String code = evidence.feature();
        Texts texts = texts();
        String name = texts.has("feature." + code) ? texts.get("feature." + code) : code.replace('_', ' ');
        return STATES.contains(code)
                ? name
                : texts.get("measured", "name", name, "figure", figure(code, evidence.value()));
    }

    private static String figure(String code, double value) {
        return plain(code, value).replace('-', '−');
    }

    private static String plain(String code, double value) {
        return switch (code) {
            case "resolution_log2" -> Amounts.count(Math.round(Math.pow(2, value))) + "\u00a0px";
            case "bandwidth_log2" -> Amounts.count(Math.round(Math.pow(2, value))) + "\u00a0Hz";
            case "bits_per_pixel_log2" -> Amounts.decimal(Math.pow(2, value), 3);
            case "length_log10" -> Amounts.decimal(Math.pow(10, value), 2) + "\u00a0s";
            case "snr_db", "sharpness_db" -> Amounts.decimal(value, 1) + "\u00a0dB";
            case "loudness_lufs" -> Amounts.decimal(value, 1) + "\u00a0LUFS";
            default -> code.endsWith(SHARE) ? Amounts.percent(value) : Amounts.decimal(value, 2);
        };
    }

    /// What would take the cost away, in a sentence; null where nothing is known to.
    public static @Nullable String remedy(Evidence evidence) {
        String english = evidence.remedy();
        if (english == null) {
            return null;
        }
        Texts texts = texts();
        Matcher limit = LIMIT.matcher(english);
        if (limit.matches()) {
            return texts.get(
                    "remedy." + limit.group(1).toLowerCase(Locale.ROOT),
                    "from",
                    figure(evidence.feature(), Double.parseDouble(limit.group(2))),
                    "to",
                    figure(evidence.feature(), Double.parseDouble(limit.group(3))));
        }
        String key = NONE.matcher(english).matches() ? "remedy.none" : key(english);
        return texts.has(key) ? texts.get(key) : english;
    }

    /// The key that the words of a remedy are found by.
    static String key(String english) {
        return "remedy."
                + english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    private static Texts texts() {
        return Texts.of(ScoreWords.class);
    }
}

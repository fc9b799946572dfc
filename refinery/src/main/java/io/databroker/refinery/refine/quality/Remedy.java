package io.databroker.refinery.refine.quality;

import java.util.Locale;

/// Says in a sentence what nearest change would take a feature's cost away.
final class Remedy {

    private Remedy() {}

    static String of(Term term, TextProfile profile) {
        TextFeature feature = term.feature();
        return switch (feature) {
            case MOJIBAKE -> "Read the file as UTF-8, or repair the encoding.";
            case BROKEN_CHARS, CONTROL_CHARS, INVISIBLE_CHARS -> "Remove the characters that nobody can read.";
            case MARKUP_SHARE -> "Remove the tags and entities.";
            case UNENDED, CUT_OFF -> "End the text with a whole sentence.";
            case STARTS_WITHIN -> "Start the text with a whole sentence.";
            case SHORTNESS -> "Lengthen the text to 20 words.";
            case UNBALANCED_BRACKETS -> "Close the brackets and quotation marks that are open.";
            default -> limit(feature, term.free(), profile.value(feature));
        };
    }

    private static String limit(TextFeature feature, double limit, double value) {
        String name = feature.id().replace('_', ' ');
        String change = value > limit ? "Lower" : "Raise";
        return String.format(Locale.ROOT, "%s %s from %.3g to %.3g.", change, name, value, limit);
    }
}

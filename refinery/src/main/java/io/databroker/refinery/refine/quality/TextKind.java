package io.databroker.refinery.refine.quality;

import static io.databroker.refinery.refine.quality.TextFeature.*;

import java.util.Locale;

/// What kind of text a profile is of, as far as the score needs to know: what is a fault in English prose (no
/// sentence end, a bracket, an odd word) is the rule in program code, in a table or in another script, so each kind
/// has weights of its own.
public enum TextKind {
    /// Latin script, with English function words.
    ENGLISH,
    /// Latin script, in whatever language.
    LATIN,
    /// Any other script.
    OTHER_SCRIPT,
    /// Program code, tables, markup.
    STRUCTURED;

    private static final double STRUCTURED_LINES = 0.4;
    private static final double FUNCTION_WORDS = 0.2;

    /// The kind, from features that damage seldom moves.
    public static TextKind of(TextProfile profile) {
        if (profile.value(CODE_LINE_SHARE) >= STRUCTURED_LINES) {
            return STRUCTURED;
        }
        if (profile.value(NON_LATIN_SHARE) > 0.5) {
            return OTHER_SCRIPT;
        }
        return profile.value(STOP_WORD_SHARE) >= FUNCTION_WORDS ? ENGLISH : LATIN;
    }

    /// As the file of weights spells it.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

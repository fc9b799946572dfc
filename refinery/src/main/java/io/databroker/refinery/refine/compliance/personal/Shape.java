package io.databroker.refinery.refine.compliance.personal;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One way to write a number of some kind: what it looks like, what proves it, which words announce it.
///
/// @param type what it is
/// @param code as the finding spells it
/// @param lead how it begins
/// @param pattern of the whole number; every quantifier in it is bounded
/// @param valid proof over the bare letters and digits, in upper case
/// @param bare probability where no word announces it
/// @param announced probability where one does
/// @param words that announce it
record Shape(
        PersonalType type,
        String code,
        Lead lead,
        Pattern pattern,
        Predicate<String> valid,
        double bare,
        double announced,
        Words words) {

    /// Longest number looked at, in characters.
    static final int REACH = 64;

    private static final double WORTH_SAYING = 0.05;

    /// Whether a hit can begin as the text does, and would be worth saying by the words around.
    private boolean mayBegin(Lead.Start as, Context near) {
        return lead.allows(as) && (bare >= WORTH_SAYING || near.names(words));
    }

    /// The hit that begins at `start`, or null. The character after it must not go on with it.
    ///
    /// @param as how the text begins there, signs before its first digit left out
    /// @param near the words around everything that may begin there
    @Nullable
    Hit at(Tokens tokens, int start, Lead.Start as, Context near) {
        if (!mayBegin(as, near)) {
            return null;
        }
        String text = tokens.text;
        Matcher matcher = pattern.matcher(text).region(start, Math.min(text.length(), start + REACH));
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt() || goesOn(text, matcher.end()) || !valid.test(bare(matcher.group()))) {
            return null;
        }
        boolean named = announced > bare
                && near.names(words)
                && Context.around(tokens, start, matcher.end()).names(words);
        double probability = named ? announced : bare;
        return probability < WORTH_SAYING ? null : new Hit(type, code, start, matcher.end(), probability);
    }

    private static boolean goesOn(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        if (Character.isLetterOrDigit(next)) {
            return true;
        }
        boolean joins = next == '-' || next == '.' || next == '/' || next == ',';
        return joins && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    }

    /// Letters and digits alone, in upper case.
    static String bare(String written) {
        var kept = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (Character.isLetterOrDigit(written.charAt(i))) {
                kept.append(Character.toUpperCase(written.charAt(i)));
            }
        }
        return kept.toString();
    }
}

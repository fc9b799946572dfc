package io.databroker.refinery.refine.classify.language;

import java.lang.Character.UnicodeScript;
import java.util.List;

/// A script that several languages share, so that models have to tell them apart.
///
/// @param unicode the script
/// @param languages their codes, in the order of their lanes in the table
record Script(UnicodeScript unicode, List<String> languages) {

    /// All such scripts, in the order of their models in the table.
    static final List<Script> SHARED = List.of(
            new Script(
                    UnicodeScript.LATIN,
                    List.of(
                            "af", "az", "bs", "ca", "cs", "cy", "da", "de", "en", "eo", "es", "et", "eu", "fi", "fr",
                            "ga", "hr", "hu", "id", "is", "it", "la", "lg", "lt", "lv", "mi", "ms", "nb", "nl", "nn",
                            "om", "pl", "pt", "ro", "sk", "sl", "sn", "so", "sq", "st", "sv", "sw", "tl", "tn", "tr",
                            "ts", "vi", "xh", "yo", "zu")),
            new Script(UnicodeScript.CYRILLIC, List.of("be", "bg", "kk", "mk", "mn", "ru", "sr", "uk")),
            new Script(UnicodeScript.ARABIC, List.of("ar", "fa", "ur")),
            new Script(UnicodeScript.DEVANAGARI, List.of("hi", "mr")),
            new Script(UnicodeScript.ETHIOPIC, List.of("am", "ti")));
}

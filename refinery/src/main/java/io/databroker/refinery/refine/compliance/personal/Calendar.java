package io.databroker.refinery.refine.compliance.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates that begin with a word: `Friday`, `March 3rd, 2021`, `Dec 2004`.
final class Calendar {

    static final String MONTH_PATTERN = "January|February|March|April|May|June|July|August|September|October|November"
            + "|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

    private static final String DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
    private static final Pattern DATE = Pattern.compile("(?i)(?:(?:" + DAYS + "), )?(?:" + MONTH_PATTERN
            + ")[.]?,? (?:\\d{1,2}(?:st|nd|rd|th)?(?:,? (?:1[89]|20)\\d{2})?|(?:1[89]|20)\\d{2})(?![\\w:])");
    private static final Words DAY_WORDS = Words.of(DAYS.split("\\|"));
    private static final Words MONTH_WORDS = Words.of(MONTH_PATTERN.split("\\|"));

    private Calendar() {}

    /// The date that begins with this word, or null.
    static @Nullable Hit at(Tokens tokens, int token) {
        int hash = tokens.hash(token);
        boolean day = DAY_WORDS.has(hash);
        if (!day && !MONTH_WORDS.has(hash)) {
            return null;
        }
        int start = tokens.start(token);
        int end = Math.min(tokens.text.length(), start + Shape.REACH);
        Matcher matcher = DATE.matcher(tokens.text).region(start, end);
        if (matcher.lookingAt()) {
            return new Hit(PersonalType.DATE, start, matcher.end(), .95);
        }
        return day ? new Hit(PersonalType.DATE, start, tokens.end(token), .8) : null;
    }
}

package io.databroker.refinery.refine.classify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that tell kinds of English prose apart. All patterns are for text in lower case.
final class Prose {

    static final Pattern INSTRUCTION =
            Pattern.compile("(?s)(### ?instruction|\\[inst]|<\\|user\\|>|instruction:).{1,4000}"
                    + "(### ?response|\\[/inst]|<\\|assistant\\|>|(response|output):)");
    static final Pattern QUESTION = Pattern.compile("(?m)^\\W{0,3}(q|question)\\W{0,3}[:.)]");
    static final Pattern ANSWER = Pattern.compile("(?m)^\\W{0,3}(a|answer)\\W{0,3}[:.)]");
    static final Pattern ADDRESS =
            Pattern.compile("\\b(you|your|please|thanks|thank|hello|hi|hey|can i|could|ok|okay|yes|sorry|help)\\b");
    static final Pattern OPINION = Pattern.compile("\\b(i (love|loved|like|liked|hate|hated|recommend|bought|would)|"
            + "great|excellent|terrible|awful|amazing|disappoint\\w*|perfect|worst|best|stars?|recommend\\w*|"
            + "quality|worth|boring|delicious)\\b");
    static final Pattern STORY = Pattern.compile("\\b(he|she|her|his|him|said|whispered|looked|once|suddenly|eyes|"
            + "night|heart|walked|turned|door|smiled|king|dream)\\b");
    static final Pattern REFERENCE = Pattern.compile("\\b(is (a|an|the)|refers to|defined as|synopsis|options?|default|"
            + "returns?|specif\\w+|see also|parameters?|chapter|section|note that|known as|consists of)\\b");

    private Prose() {}

    /// How often a pattern occurs.
    static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}

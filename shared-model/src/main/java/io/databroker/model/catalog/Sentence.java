package io.databroker.model.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A sentence for people: in English, which is what is stored and what the command line says, and as a code with
/// what it speaks of, for whoever says it in another language. In JSON it is the English sentence.
///
/// @param telling null where there is nothing but the English sentence
public record Sentence(@JsonValue String english, @Nullable Telling telling) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /// @param english with the names of what it speaks of in braces, such as `There is no {what}.`
    /// @param namesAndValues name, value, name, value …; numbers as they are, without groups
    public static Sentence of(String code, String english, @Nullable Object... namesAndValues) {
        var arguments = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
        return new Sentence(fill(english, arguments), new Telling(code, arguments));
    }

    /// A sentence that there is in English alone.
    public static Sentence inEnglish(String english) {
        return new Sentence(english, null);
    }

    private static String fill(String english, Map<String, String> arguments) {
        return PLACE.matcher(english)
                .replaceAll(place -> Matcher.quoteReplacement(arguments.getOrDefault(place.group(1), place.group())));
    }
}

package io.databroker.model.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A sentence as a code and what it speaks of, to be told in any language.
///
/// @param code of the sentence, such as `less`
/// @param arguments by name; numbers as plain decimals
public record Telling(String code, SequencedMap<String, String> arguments) {

    public Telling {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
    }

    /// @param namesAndValues name, value, name, value …
    public static Telling of(String code, String... namesAndValues) {
        var arguments = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Telling(code, arguments);
    }
}

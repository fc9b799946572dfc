package io.databroker.refinery.refine.classify.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Words that one of two close languages has and the other has not, such as Malay `kerana` for Indonesian `karena`.
/// The letters of both are nearly the same, so letter models make little of them; a reader looks for nothing else.
///
/// A line of the list names the language that has the words, the one that has not, and the words.
record Tells(Map<String, List<String>> byLanguage) {

    /// What such a word adds to the score of the language that has it not, in nats.
    static final double WEIGHT = -5;

    static Tells read(Path list) throws IOException {
        Map<String, List<String>> words = new TreeMap<>();
        for (String line : Files.readAllLines(list)) {
            List<String> fields = Arrays.asList(line.split(" "));
            words.computeIfAbsent(fields.get(1), _ -> new ArrayList<>()).addAll(fields.subList(2, fields.size()));
        }
        return new Tells(words);
    }

    /// The words that speak against a language.
    List<String> against(String code) {
        return byLanguage.getOrDefault(code, List.of());
    }
}

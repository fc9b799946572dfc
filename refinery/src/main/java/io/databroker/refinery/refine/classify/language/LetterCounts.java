package io.databroker.refinery.refine.classify.language;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// How often each run of one to five letters occurs inside the words of a corpus of one language.
///
/// Lingua keeps P(last letter | letters before) as reduced fractions; multiplying along the prefixes gives the
/// counts back.
///
/// @param ngrams by order, from one letter to five
record LetterCounts(List<List<Ngram>> ngrams) {

    private static final List<String> FILES = List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");

    /// A run of symbols, and how often it occurs.
    record Ngram(String text, long hash, double count) {

        Ngram(String text, double count) {
            this(text, Ngrams.hash(text), count);
        }

        /// The hash of all symbols but the last.
        long history() {
            return Ngrams.hash(text.substring(0, text.length() - 1));
        }
    }

    /// Reads the models of one language from the class path; orders without a file are empty.
    static LetterCounts ofLingua(String code) throws IOException {
        var counts = new Counts();
        List<List<Ngram>> orders = new ArrayList<>();
        for (String file : FILES) {
            List<Ngram> ngrams = new ArrayList<>();
            String resource = "/language-models/" + code + "/" + file + ".json";
            try (InputStream json = LetterCounts.class.getResourceAsStream(resource)) {
                if (json != null) {
                    read(json, counts, ngrams);
                }
            }
            if (orders.size() + 1 < FILES.size()) {
                ngrams.forEach(ngram -> counts.add(ngram.hash, ngram.count));
            }
            orders.add(ngrams);
        }
        return new LetterCounts(orders);
    }

    /// Counts the words of a text.
    static LetterCounts ofText(Path text) throws IOException {
        var counts = new TreeMap<String, Double>();
        for (String word : Files.readString(text).toLowerCase(Locale.ROOT).split("\\P{L}+")) {
            for (int from = 0; from < word.length(); from++) {
                for (int to = from + 1; to <= Math.min(word.length(), from + FILES.size()); to++) {
                    counts.merge(word.substring(from, to), 1.0, Double::sum);
                }
            }
        }
        List<List<Ngram>> orders = new ArrayList<>();
        for (int order = 1; order <= FILES.size(); order++) {
            int length = order;
            orders.add(counts.entrySet().stream()
                    .filter(entry -> entry.getKey().length() == length)
                    .map(entry -> new Ngram(entry.getKey(), entry.getValue()))
                    .toList());
        }
        return new LetterCounts(orders);
    }

    /// Without the runs that hold a letter of another script.
    LetterCounts writtenIn(UnicodeScript script) {
        return new LetterCounts(ngrams.stream()
                .map(order -> order.stream()
                        .filter(ngram -> ngram.text.chars().allMatch(letter -> UnicodeScript.of(letter) == script))
                        .toList())
                .toList());
    }

    private static void read(InputStream json, Counts prefixes, List<Ngram> into) throws IOException {
        List<String[]> unigrams = new ArrayList<>();
        double letters = 0;
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.VALUE_STRING
                        || parser.currentName().indexOf('/') < 0) {
                    continue;
                }
                String fraction = parser.currentName();
                double numerator = Double.parseDouble(fraction.substring(0, fraction.indexOf('/')));
                double denominator = Double.parseDouble(fraction.substring(fraction.indexOf('/') + 1));
                for (String ngram : parser.getString().split(" ")) {
                    if (ngram.length() == 1) {
                        letters = Math.max(letters, denominator);
                        unigrams.add(new String[] {ngram, Double.toString(numerator / denominator)});
                    } else {
                        double prefix = prefixes.get(Ngrams.hash(ngram.substring(0, ngram.length() - 1)));
                        into.add(new Ngram(ngram, prefix * numerator / denominator));
                    }
                }
            }
        }
        for (String[] unigram : unigrams) {
            into.add(new Ngram(unigram[0], letters * Double.parseDouble(unigram[1])));
        }
    }
}

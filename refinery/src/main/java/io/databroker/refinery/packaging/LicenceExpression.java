package io.databroker.refinery.packaging;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A licence as SPDX writes it (License Expressions, annex of SPDX 2.3 and 3.0): identifiers of the SPDX list,
/// `+` for later versions, `WITH` an exception, `AND`, `OR` and parentheses; `WITH` binds closest, then `AND`,
/// then `OR`. What is not on the list goes by `LicenseRef-` and a name of its own. Letters' case does not matter;
/// what comes out is written as the list writes it.
///
/// @param text in its canonical spelling
public record LicenceExpression(String text) {

    private static final Map<String, String> LICENCES = read("spdx-licences.txt");
    private static final Map<String, String> EXCEPTIONS = read("spdx-exceptions.txt");
    private static final Pattern TOKEN = Pattern.compile("\\s*([()]|[^()\\s]+)");
    private static final Pattern REFERENCE = Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+");
    private static final int MOST_SUGGESTED = 3;

    /// Reads an expression.
    ///
    /// @throws DataBrokerException when it is none, with a message that says why
    public static LicenceExpression parse(String text) {
        var parser = new Parser(text);
        String canonical = parser.alternatives();
        if (parser.next < parser.tokens.size()) {
            throw new DataBrokerException(Sentence.of(
                    "licence_no_operator",
                    "'{text}' is no licence expression. '{word}' stands where AND, OR, WITH or the end should.",
                    "text",
                    text,
                    "word",
                    parser.tokens.get(parser.next)));
        }
        return new LicenceExpression(canonical);
    }

    /// Why `text` is no expression, for people; empty where it is one.
    public static Optional<String> problem(String text) {
        try {
            parse(text);
            return Optional.empty();
        } catch (DataBrokerException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static final class Parser {

        private final String text;
        private final List<String> tokens = new ArrayList<>();
        private int next;

        Parser(String text) {
            this.text = text;
            Matcher matcher = TOKEN.matcher(text);
            while (matcher.find()) {
                tokens.add(matcher.group(1));
            }
        }

        String alternatives() {
            var parts = new ArrayList<>(List.of(conjunction()));
            while (take("OR")) {
                parts.add(conjunction());
            }
            return String.join(" OR ", parts);
        }

        private String conjunction() {
            var parts = new ArrayList<>(List.of(licence()));
            while (take("AND")) {
                parts.add(licence());
            }
            return String.join(" AND ", parts);
        }

        private String licence() {
            if (take("(")) {
                String inner = alternatives();
                if (!take(")")) {
                    throw new DataBrokerException(Sentence.of(
                            "licence_open",
                            "'{text}' is no licence expression. A parenthesis is not closed.",
                            "text",
                            text));
                }
                return "(" + inner + ")";
            }
            String licence = simple(word(false));
            return take("WITH") ? licence + " WITH " + exception(word(true)) : licence;
        }

        private String simple(String word) {
            if (REFERENCE.matcher(word).matches()) {
                return word;
            }
            String later = word.endsWith("+") ? "+" : "";
            String id = word.substring(0, word.length() - later.length());
            String known = LICENCES.get(id);
            if (known == null) {
                throw new DataBrokerException(noLicence(id, suggestion(id, LICENCES.values())));
            }
            return known + later;
        }

        private String exception(String word) {
            String known = EXCEPTIONS.get(word);
            if (known == null) {
                throw new DataBrokerException(noException(word, suggestion(word, EXCEPTIONS.values())));
            }
            return known;
        }

        private Sentence noLicence(String id, String like) {
            return like.isEmpty()
                    ? Sentence.of(
                            "licence_unknown",
                            "'{text}' is no licence expression. SPDX lists no licence '{word}'. Licences of your own are"
                                    + " named LicenseRef- and a word, such as LicenseRef-Commercial.",
                            "text",
                            text,
                            "word",
                            id)
                    : Sentence.of(
                            "licence_unknown_like",
                            "'{text}' is no licence expression. SPDX lists no licence '{word}'. Do you mean {like}?"
                                    + " Licences of your own are named LicenseRef- and a word, such as"
                                    + " LicenseRef-Commercial.",
                            "text",
                            text,
                            "word",
                            id,
                            "like",
                            like);
        }

        private Sentence noException(String word, String like) {
            return like.isEmpty()
                    ? Sentence.of(
                            "exception_unknown",
                            "'{text}' is no licence expression. SPDX lists no exception '{word}'.",
                            "text",
                            text,
                            "word",
                            word)
                    : Sentence.of(
                            "exception_unknown_like",
                            "'{text}' is no licence expression. SPDX lists no exception '{word}'. Do you mean {like}?",
                            "text",
                            text,
                            "word",
                            word,
                            "like",
                            like);
        }

        private String word(boolean exception) {
            if (next == tokens.size()) {
                throw new DataBrokerException(ends(exception));
            }
            String word = tokens.get(next++);
            if (List.of("(", ")", "AND", "OR", "WITH").contains(word.toUpperCase(Locale.ROOT))) {
                throw new DataBrokerException(misplaced(word, exception));
            }
            return word;
        }

        private boolean take(String operator) {
            boolean there = next < tokens.size() && tokens.get(next).equalsIgnoreCase(operator);
            next += there ? 1 : 0;
            return there;
        }

        private Sentence ends(boolean exception) {
            return exception
                    ? Sentence.of(
                            "exception_ends",
                            "'{text}' is no licence expression. It ends where an exception should stand.",
                            "text",
                            text)
                    : Sentence.of(
                            "licence_ends",
                            "'{text}' is no licence expression. It ends where a licence should stand.",
                            "text",
                            text);
        }

        private Sentence misplaced(String word, boolean exception) {
            return exception
                    ? Sentence.of(
                            "exception_misplaced",
                            "'{text}' is no licence expression. '{word}' stands where an exception should.",
                            "text",
                            text,
                            "word",
                            word)
                    : Sentence.of(
                            "licence_misplaced",
                            "'{text}' is no licence expression. '{word}' stands where a licence should.",
                            "text",
                            text,
                            "word",
                            word);
        }
    }

    /// The shortest of those that begin like the unknown one, as far as any does: `MIT or ISC`; empty where none.
    private static String suggestion(String unknown, Collection<String> known) {
        for (int length = unknown.length(); length > 1; length--) {
            String start = unknown.substring(0, length).toLowerCase(Locale.ROOT);
            List<String> like = known.stream()
                    .filter(id -> id.toLowerCase(Locale.ROOT).startsWith(start))
                    .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                    .limit(MOST_SUGGESTED)
                    .toList();
            if (!like.isEmpty()) {
                return String.join(" or ", like);
            }
        }
        return "";
    }

    private static Map<String, String> read(String resource) {
        try (InputStream in = LicenceExpression.class.getResourceAsStream(resource)) {
            var ids = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(id -> ids.put(id, id));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of licences is part of the program", e);
        }
    }
}

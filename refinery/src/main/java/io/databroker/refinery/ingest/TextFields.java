package io.databroker.refinery.ingest;

import io.databroker.refinery.decode.ChatTurns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the fields of rows that hold text to be read, as opposed to names, codes and numbers.
///
/// Over a sample of rows, a field counts where nearly all of its values are strings and it
/// - has a name that datasets give to text and holds more than codes,
/// - or holds long values of many words that differ from row to row,
/// - or holds conversations ([ChatTurns]).
///
/// The order of importance is: the known names in the order of [#NAMES], then the rest by mean length. Where
/// rows have a text, short ones such as titles join in; where they have titles alone, the titles are no text.
final class TextFields {

    private static final List<String> NAMES = List.of(
            "text",
            "content",
            "body",
            "article",
            "document",
            "message",
            "instruction",
            "prompt",
            "question",
            "query",
            "input",
            "context",
            "passage",
            "response",
            "output",
            "completion",
            "answer",
            "chosen",
            "rejected",
            "dialogue",
            "dialog",
            "conversation",
            "post",
            "comment",
            "review",
            "description",
            "abstract",
            "summary",
            "highlights",
            "story",
            "sentence",
            "sentence1",
            "sentence2",
            "premise",
            "hypothesis",
            "source",
            "target",
            "translation",
            "transcript",
            "transcription",
            "caption",
            "lyrics",
            "code",
            "markdown",
            "html");
    private static final List<String> TITLES = List.of("title", "headline", "subject");
    private static final double MOSTLY = 0.9;

    private TextFields() {}

    /// The text fields of rows like those in `sample`, in order of importance; none where the rows are plain
    /// records.
    static List<String> find(List<? extends Map<String, @Nullable Object>> sample) {
        var columns = new LinkedHashMap<String, Column>();
        for (Map<String, @Nullable Object> row : sample) {
            row.forEach(
                    (name, value) -> columns.computeIfAbsent(name, Column::new).add(value));
        }
        List<Column> texts = new ArrayList<>(
                columns.values().stream().filter(Column::holdsText).toList());
        if (texts.isEmpty()) {
            return List.of();
        }
        texts.sort(Comparator.comparingInt(Column::rank).thenComparing(Column::meanLength, Comparator.reverseOrder()));
        var names = new ArrayList<>(texts.stream().map(column -> column.name).toList());
        columns.values().stream()
                .filter(column -> column.holdsTitle() && !names.contains(column.name))
                .forEach(column -> names.add(column.name));
        return List.copyOf(names);
    }

    /// What the sample shows of one field.
    private static final class Column {

        private final String name;
        private final Set<String> distinct = new HashSet<>();
        private long present;
        private long strings;
        private long chats;
        private long length;
        private long letters;
        private long words;

        Column(String name) {
            this.name = name;
        }

        void add(@Nullable Object value) {
            if (value == null || "".equals(value)) {
                return;
            }
            present++;
            if (value instanceof String text) {
                strings++;
                distinct.add(text);
                length += text.length();
                letters += text.chars().filter(Character::isLetter).count();
                words += 1 + text.chars().filter(Character::isWhitespace).count();
            } else if (ChatTurns.text(value).isPresent()) {
                chats++;
            }
        }

        double meanLength() {
            return strings == 0 ? 0 : (double) length / strings;
        }

        int rank() {
            int known = NAMES.indexOf(simpleName());
            return known < 0 ? NAMES.size() : known;
        }

        /// Its last word: `text` for `article_text`.
        private String simpleName() {
            String lower = name.toLowerCase(Locale.ROOT);
            int separator = Math.max(lower.lastIndexOf('_'), Math.max(lower.lastIndexOf('-'), lower.lastIndexOf('.')));
            return lower.substring(separator + 1);
        }

        boolean holdsText() {
            if (present > 0 && chats >= MOSTLY * present) {
                return true;
            }
            if (!mostlyWords()) {
                return false;
            }
            if (rank() == 0) {
                return true;
            }
            double wordsPerValue = (double) words / strings;
            boolean varied = distinct.size() > Math.min(20, strings / 4);
            return rank() < NAMES.size()
                    ? meanLength() >= 40 || (varied && wordsPerValue >= 3)
                    : varied && wordsPerValue >= 8 && meanLength() >= 50;
        }

        boolean holdsTitle() {
            return TITLES.contains(simpleName()) && mostlyWords();
        }

        private boolean mostlyWords() {
            return strings > 0 && strings >= MOSTLY * present && letters >= length / 2;
        }
    }
}

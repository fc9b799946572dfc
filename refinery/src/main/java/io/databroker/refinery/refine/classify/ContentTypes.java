package io.databroker.refinery.refine.classify;

import io.databroker.model.catalog.Label;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.RecordContent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what kind of content a text is, from how it is built.
///
/// The strongest structure wins, in a fixed order: keys of a record that say it (instruction and response, question
/// and answer, messages), then code, logs, turns of a talk, tables, letters, lists, forms, verse; what is left is
/// prose, told apart by its length, its persons and its judgements. Each label names the structure that decided.
final class ContentTypes {

    private static final Map<String, Set<String>> KEYS = Map.of(
            "conversation", Set.of("messages", "conversation", "conversations", "dialogue", "dialog", "turns"),
            "review", Set.of("review", "review_text", "reviewtext"));

    private static final Set<String> ASKING = Set.of("instruction", "prompt", "question", "query", "input");
    private static final Set<String> ANSWERING =
            Set.of("response", "output", "answer", "completion", "chosen", "answers");

    private static final int SHORT = 80;
    private static final int LONG = 600;

    /// Share of code signs from which a text is code, however its lines are broken.
    private static final double CODE_SIGNS = 0.1;

    /// Words to a sentence beyond which a text has none to speak of.
    private static final double LONGEST_SENTENCE = 80;

    /// Characters of a line from which a text is prose all the same: not all scripts mark where a sentence ends.
    private static final double LONG_LINE = 120;

    private ContentTypes() {}

    static Label of(Content content, String text) {
        if (content instanceof RecordContent row) {
            Label byKeys = ofKeys(row.values().keySet());
            if (byKeys != null) {
                return byKeys;
            }
        }
        String sample = Texts.sample(text);
        return ofShape(TextShape.of(sample), sample);
    }

    private static @Nullable Label ofKeys(Set<String> columns) {
        String asking = first(columns, ASKING);
        String answering = asking == null ? null : first(columns, ANSWERING);
        if (asking != null && answering != null) {
            return new Label("instruction", 0.95, List.of("fields " + asking + " and " + answering));
        }
        for (String type : List.of("conversation", "review")) {
            String found = first(columns, KEYS.getOrDefault(type, Set.of()));
            if (found != null) {
                return new Label(type, 0.9, List.of("field " + found));
            }
        }
        return null;
    }

    /// The first name by alphabet, in lower case, that is among those wanted.
    private static @Nullable String first(Set<String> columns, Set<String> wanted) {
        String first = null;
        for (String column : columns) {
            String name = column.toLowerCase(Locale.ROOT);
            if (wanted.contains(name) && (first == null || name.compareTo(first) < 0)) {
                first = name;
            }
        }
        return first;
    }

    private static Label ofShape(TextShape shape, String text) {
        if (shape.codeLines() > 0.45) {
            return label("code", shape.codeLines(), "lines of code");
        }
        if (shape.codeSigns() > CODE_SIGNS) {
            return label("code", 0.5 + shape.codeSigns(), "signs of code");
        }
        if (shape.logLines() > 0.5) {
            return label("log", shape.logLines(), "lines with time or level");
        }
        if (shape.turns() > 0.3) {
            return label("conversation", 0.6 + shape.turns() * 0.4, "turns of " + shape.speakers() + " speakers");
        }
        if (shape.lines() >= 3 && shape.cells() > 0.6) {
            return label("table", shape.cells(), "rows of values");
        }
        if (shape.headers()) {
            return label("correspondence", 0.85, "header or salutation");
        }
        if (shape.lines() >= 3 && shape.items() > 0.5) {
            return label("list", shape.items(), "lines with bullets or numbers");
        }
        if (shape.lines() >= 3 && shape.fields() > 0.6) {
            return label("form", shape.fields(), "lines of names and values");
        }
        return shape.verse() ? label("creative", 0.75, "verse") : prose(shape, text);
    }

    private static Label prose(TextShape shape, String text) {
        if (Prose.instructs(text)) {
            return label("instruction", 0.75, "an instruction and its response");
        }
        if (Prose.answers(text)) {
            return label("instruction", 0.8, "a question and its answer");
        }
        Prose prose = Prose.of(text);
        if (text.length() < SHORT) {
            return prose.address() > 0
                    ? label("conversation", 0.6, "short and addressed to somebody")
                    : label("other", 0.4, "too short to tell");
        }
        if (prose.opinion() > 0.025 && prose.opinion() >= Math.max(prose.story(), prose.reference())) {
            return label("review", 0.55 + prose.opinion() * 4, "words of judgement");
        }
        if (prose.story() > 0.035 && prose.story() > prose.reference()) {
            return label("creative", 0.5 + prose.story() * 4, "words of story telling");
        }
        if (prose.address() > 0.06 && text.length() < LONG) {
            return label("conversation", 0.5 + prose.address() * 2, "addressed to somebody");
        }
        if (prose.sentences() < 1 / LONGEST_SENTENCE && shape.meanLength() < LONG_LINE) {
            return label("other", 0.4, "no sentences");
        }
        if (prose.reference() > 0.02) {
            return label("reference", 0.5 + prose.reference() * 5, "words of definition and manual");
        }
        return label("article", shape.prose() > 0.5 || text.length() > LONG ? 0.65 : 0.5, "prose in sentences");
    }

    private static Label label(String type, double probability, String because) {
        return new Label(type, Math.clamp(probability, 0.05, 0.97), List.of(because));
    }
}

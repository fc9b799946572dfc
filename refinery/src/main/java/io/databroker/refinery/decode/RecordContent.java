package io.databroker.refinery.decode;

import java.util.List;
import java.util.SequencedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// A row of named values, in column order. A value is null, a `Boolean`, a `Long`, a `Double`, a `BigInteger`,
/// a `BigDecimal`, a `String`, a `List` or a `Map` of such.
///
/// @param values by column
/// @param textFields the columns that hold its text, in order of importance; empty for a record without one
public record RecordContent(SequencedMap<String, @Nullable Object> values, List<String> textFields) implements Content {

    public RecordContent {
        textFields = List.copyOf(textFields);
    }

    /// The text fields, joined by blank lines; empty where there are none. A field that holds a conversation
    /// gives a line of `role: content` for each turn.
    @Override
    public String text() {
        if (textFields.size() == 1) {
            return text(textFields.getFirst());
        }
        var joined = new StringJoiner("\n\n");
        for (String field : textFields) {
            String text = text(field);
            if (!text.isBlank()) {
                joined.add(text);
            }
        }
        return joined.toString();
    }

    private String text(String field) {
        Object value = values.get(field);
        return value instanceof String text ? text : ChatTurns.text(value).orElse("");
    }
}

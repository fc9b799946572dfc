package io.databroker.refinery.decode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// A conversation kept as a list of turns, in the two shapes that datasets use: `role` and `content` (OpenAI),
/// and `from` and `value` (ShareGPT). A turn's content is a string, or a list of parts of which the `text` ones
/// count.
public final class ChatTurns {

    private ChatTurns() {}

    /// The turns as lines of `role: content`; nothing where `value` is not a list of turns.
    public static Optional<String> text(@Nullable Object value) {
        if (!(value instanceof List<?> turns) || turns.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringJoiner("\n");
        for (Object turn : turns) {
            if (!(turn instanceof Map<?, ?> fields)) {
                return Optional.empty();
            }
            Object role = fields.containsKey("role") ? fields.get("role") : fields.get("from");
            Object content = fields.containsKey("role") ? fields.get("content") : fields.get("value");
            if (!(role instanceof String who)) {
                return Optional.empty();
            }
            text.add(who + ": " + content(content));
        }
        return Optional.of(text.toString());
    }

    private static String content(@Nullable Object content) {
        if (content instanceof String text) {
            return text;
        }
        if (!(content instanceof List<?> parts)) {
            return "";
        }
        var text = new StringJoiner("\n");
        for (Object part : parts) {
            if (part instanceof Map<?, ?> fields && fields.get("text") instanceof String words) {
                text.add(words);
            }
        }
        return text.toString();
    }
}

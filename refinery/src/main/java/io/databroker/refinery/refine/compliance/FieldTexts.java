package io.databroker.refinery.refine.compliance;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.VideoContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Every text inside a content, wherever it stands: the text itself, the metadata, each value of a record down to
/// lists and maps in it. Whole numbers of a record count as texts too, for a card number is often kept as one.
public final class FieldTexts {

    private static final long SMALLEST_TELLING_NUMBER = 1_000_000;

    private FieldTexts() {}

    /// What to write instead of a text; the very same object where nothing changes.
    @FunctionalInterface
    public interface Rewrite {
        String apply(@Nullable String field, String text);
    }

    /// The content with every text rewritten; the very same object where nothing changed.
    public static Content rewrite(Content content, Rewrite rewrite) {
        return switch (content) {
            case TextContent text -> rewriteText(text, rewrite);
            case RecordContent row -> {
                SequencedMap<String, @Nullable Object> values = rewriteMap("", row.values(), rewrite);
                yield values == row.values() ? row : new RecordContent(values, row.textFields());
            }
            case ImageContent image -> image;
            case AudioContent audio -> audio;
            case VideoContent video -> video;
        };
    }

    private static TextContent rewriteText(TextContent content, Rewrite rewrite) {
        String text = rewrite.apply(null, content.text());
        boolean changed = text != content.text();
        var metadata = new LinkedHashMap<String, String>();
        for (Map.Entry<String, String> entry : content.metadata().entrySet()) {
            String value = rewrite.apply(entry.getKey(), entry.getValue());
            changed |= value != entry.getValue();
            metadata.put(entry.getKey(), value);
        }
        return changed ? new TextContent(text, metadata) : content;
    }

    private static SequencedMap<String, @Nullable Object> rewriteMap(
            String path, SequencedMap<String, @Nullable Object> values, Rewrite rewrite) {
        var rewritten = new LinkedHashMap<String, @Nullable Object>();
        boolean changed = false;
        for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
            Object value = rewriteValue(path + entry.getKey(), entry.getValue(), rewrite);
            changed |= value != entry.getValue();
            rewritten.put(entry.getKey(), value);
        }
        return changed ? rewritten : values;
    }

    private static @Nullable Object rewriteValue(String path, @Nullable Object value, Rewrite rewrite) {
        if (value instanceof String text) {
            return rewrite.apply(path, text);
        }
        if (value instanceof Number number && isTelling(number)) {
            String digits = number.toString();
            String rewritten = rewrite.apply(path, digits);
            return rewritten == digits ? number : rewritten;
        }
        if (value instanceof List<?> list) {
            return rewriteList(path, list, rewrite);
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, member) -> copy.put(String.valueOf(key), member));
            SequencedMap<String, @Nullable Object> rewritten = rewriteMap(path + ".", copy, rewrite);
            return rewritten == copy ? map : rewritten;
        }
        return value;
    }

    private static List<?> rewriteList(String path, List<?> list, Rewrite rewrite) {
        List<@Nullable Object> rewritten = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object member : list) {
            Object now = rewriteValue(path, member, rewrite);
            changed |= now != member;
            rewritten.add(now);
        }
        return changed ? rewritten : list;
    }

    private static boolean isTelling(Number number) {
        return !(number instanceof Double) && Math.abs(number.doubleValue()) >= SMALLEST_TELLING_NUMBER;
    }
}

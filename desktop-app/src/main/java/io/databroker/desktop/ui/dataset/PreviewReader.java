package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Peaks;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Finding;
import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.Slice;
import io.databroker.refinery.table.ItemTables;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads what the preview shows.
final class PreviewReader implements AutoCloseable {

    /// Characters of a text that are shown at first.
    static final int CUT = 64_000;

    private static final int HEAD = 512;

    private final OpenDataset open;
    private final Decoder decoder;

    PreviewReader(OpenDataset open) {
        this.open = open;
        this.decoder = new Decoder(open.library().objects());
    }

    /// @param whole whether long texts are shown to their end
    Preview read(long ordinal, boolean whole) {
        return open.ask(items -> {
            Item item = items.item(ordinal);
            ItemResult result = open.run() == ItemTables.RAW
                    ? null
                    : items.results(open.run()).find(ordinal);
            return new Preview(item, result, body(item, result, whole ? Integer.MAX_VALUE : CUT));
        });
    }

    private Preview.Body body(Item item, @Nullable ItemResult result, int most) {
        try {
            Content raw = decoder.decode(item);
            Content refined = result == null || result.changed() == null ? raw : decoder.decode(item, result.changed());
            List<Finding> findings =
                    result == null ? List.of() : result.assessment().findings();
            return switch (raw) {
                case TextContent text -> text(text.text(), ((TextContent) refined).text(), findings, most);
                case RecordContent row -> fields(row, (RecordContent) refined, findings);
                case ImageContent image -> new Preview.Picture(image);
                case AudioContent sound -> new Preview.Sound(sound, new Peaks(sound.samples()));
                case VideoContent film -> new Preview.Film(film);
            };
        } catch (UndecodableException e) {
            return new Preview.Unreadable(CoreWords.told(e.sentence()), head(item.content()));
        }
    }

    private byte[] head(Slice content) {
        return open.library()
                .objects()
                .read(new Slice(content.object(), content.offset(), Math.min(HEAD, content.length())));
    }

    private static Preview.Text text(String raw, String refined, List<Finding> findings, int wanted) {
        int most = Direction.most(raw, wanted);
        boolean cut = raw.length() > most || refined.length() > most;
        return new Preview.Text(cut(raw, most), cut(refined, most), findings, cut);
    }

    private static String cut(String value) {
        return cut(value, Direction.most(value, CUT));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static Preview.Body fields(RecordContent raw, RecordContent refined, List<Finding> findings) {
        return new Preview.Fields(raw.values().entrySet().stream()
                .map(field -> new Preview.Field(
                        field.getKey(),
                        cut(plain(field.getValue())),
                        cut(plain(refined.values().get(field.getKey()))),
                        findings.stream()
                                .filter(finding -> Objects.equals(finding.field(), field.getKey()))
                                .map(Finding::type)
                                .distinct()
                                .toList()))
                .toList());
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                String.join("\n", list.stream().map(String::valueOf).toList());
            default -> String.valueOf(value);
        };
    }

    @Override
    public void close() {
        decoder.close();
    }
}

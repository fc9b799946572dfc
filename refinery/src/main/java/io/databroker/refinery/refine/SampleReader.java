package io.databroker.refinery.refine;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.RefinementReport.SampleItem;
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
import java.util.List;
import java.util.Locale;

/// Reads the few items that a report shows.
final class SampleReader {

    private static final int EXCERPT = 280;

    private final Decoder decoder;

    SampleReader(Decoder decoder) {
        this.decoder = decoder;
    }

    List<SampleItem> choose(SampleChoice choice) {
        return choice.chosen().stream().map(this::read).toList();
    }

    private SampleItem read(SampleChoice.Candidate candidate) {
        Item item = candidate.item();
        Assessment assessment = candidate.result().assessment();
        Label domain = assessment.domain();
        return new SampleItem(
                item.id().toString(),
                item.member() == null ? item.path() : item.path() + "!/" + item.member(),
                item.modality(),
                candidate.kept(),
                assessment.scores() == null ? 0 : assessment.scores().overall(),
                assessment.languages().isEmpty() ? null : assessment.language(),
                domain == null ? null : domain.name(),
                excerpt(item, candidate.result()),
                assessment.reasons().stream().map(Reason::message).toList());
    }

    private String excerpt(Item item, ItemResult result) {
        try {
            return describe(result.changed() == null ? decoder.decode(item) : decoder.decode(item, result.changed()));
        } catch (UndecodableException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String describe(Content content) {
        return switch (content) {
            case TextContent text -> shorten(text.text());
            case RecordContent row ->
                shorten(row.textFields().isEmpty() ? row.values().toString() : row.text());
            case ImageContent image -> image.width() + " × " + image.height() + " pixels, " + image.format();
            case AudioContent audio ->
                String.format(Locale.ROOT, "%.1f s, %d Hz, %s", audio.seconds(), audio.sampleRate(), audio.codec());
            case VideoContent video ->
                String.format(
                        Locale.ROOT,
                        "%.1f s, %d × %d, %s",
                        video.seconds(),
                        video.width(),
                        video.height(),
                        video.codec());
        };
    }

    private static String shorten(String text) {
        String flat = text.strip();
        if (flat.length() <= EXCERPT) {
            return flat;
        }
        int end = Character.isHighSurrogate(flat.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return flat.substring(0, end) + "…";
    }
}

package io.databroker.refinery.packaging;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Duplicate;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.QualityScores;
import io.databroker.refinery.packaging.PackagePlan.Card;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A small version to package, with its content in memory.
final class Sample implements Contents {

    static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    private final Map<Digest, byte[]> objects = new HashMap<>();
    final List<RefinedItem> items = new ArrayList<>();

    /// Texts, records, pictures and sounds; one cluster of duplicates.
    static Sample mixed() {
        var sample = new Sample();
        for (int i = 0; i < 60; i++) {
            sample.text("text number " + i + " says Grüße, \uD83D\uDE00 and \u0000 \"quoted\"\n");
            sample.row("{\"name\":\"n" + i + "\",\"label\":" + (i % 3) + ",\"price\":" + i + ".25,\"_id\":\"own\"}");
        }
        for (int i = 0; i < 8; i++) {
            sample.media(Modality.IMAGE, "image/png", "picture " + i);
            sample.media(Modality.AUDIO, "audio/vnd.wave", "sound " + i);
        }
        return sample;
    }

    static Sample texts(int from, int to) {
        var sample = new Sample();
        for (int i = from; i < to; i++) {
            sample.text("text number " + i + " " + "word ".repeat(i % 50));
        }
        return sample;
    }

    void text(String text) {
        add(Modality.TEXT, "text/plain", -1, text, null);
    }

    void row(String json) {
        add(Modality.RECORD, "application/x-ndjson", items.size(), json, null);
    }

    void media(Modality modality, String mediaType, String content) {
        add(modality, mediaType, -1, content, null);
    }

    RefinedItem add(Modality modality, String mediaType, long row, String text, @Nullable UUID cluster) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Digest digest = Digest.sha256(content);
        objects.put(digest, content);
        UUID id = UUID.nameUUIDFromBytes(("origin " + text).getBytes(StandardCharsets.UTF_8));
        var slice = new Slice(digest, 0, content.length);
        String path = "folder/file-" + digest.hex().substring(0, 6);
        var item = new Item(items.size(), id, path, null, row, modality, mediaType, digest, slice, List.of(), 0);
        var duplicate = cluster == null ? null : new Duplicate(1, "near", cluster.toString(), 0.9);
        var refined = new RefinedItem(item, slice, true, assessment(digest), duplicate, List.of());
        items.add(refined);
        return refined;
    }

    private static Assessment assessment(Digest digest) {
        double score = (digest.w1() >>> 11) * 0x1p-53;
        return Assessment.EMPTY
                .withLanguages(List.of(new LanguageShare(digest.w1() < 0 ? "en" : "de", 1, 0.9)))
                .withDomain(new Label("general", score, List.of()))
                .withScores(new QualityScores(score, 0.5, 0.25, 1, 0, score), List.of())
                .withMeasures(Map.of("words", 4.0, "seconds", 0.1))
                .withFindings(digest.w2() < 0 ? List.of(Finding.ofItem("email", 0.9)) : List.of());
    }

    PackageSource source() {
        return new PackageSource(
                items,
                List.of(new IngestionRecord(
                        "folder/file",
                        null,
                        Digest.sha256(new byte[0]),
                        0,
                        0,
                        "text/plain",
                        IngestionRecord.Status.INGESTED,
                        null,
                        List.of(),
                        items.size())),
                this,
                "name: sample\nstages: []\n",
                Json.MAPPER
                        .createObjectNode()
                        .put("items_processed", items.size())
                        .put("items_passed", items.size()),
                "<!doctype html><title>report</title>".getBytes(StandardCharsets.UTF_8),
                List.of(
                        new RunActivity("near_text", Map.of("threshold", 0.7), 200, 150, "aa", "bb"),
                        new RunActivity("quality", Map.of(), 150, items.size(), "bb", "cc")),
                "aa11",
                "cc33",
                "databroker 0.1.0",
                null,
                null);
    }

    static PackagePlan plan() {
        return PackagePlan.of("sample", DATE)
                .withCard(new Card("A sample", "Made for tests.", "Nobody", List.of("test"), "CC-BY-4.0", null));
    }

    @Override
    public byte[] read(Slice slice) {
        return Objects.requireNonNull(objects.get(slice.object()));
    }

    @Override
    public InputStream open(Slice slice) {
        return new ByteArrayInputStream(read(slice));
    }
}

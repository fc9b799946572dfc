package io.databroker.refinery.ingest;

import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A dataset in a folder of a test's own, and what an import made of it.
final class Import implements AutoCloseable {

    final ObjectStore objects;
    final ItemStore store;
    final Decoder decoder;
    private final IngestOptions options;

    Import(Path home, IngestOptions options) {
        objects = ObjectStore.open(home.resolve("objects"));
        store = ItemStore.open(home.resolve("items.db"), objects);
        decoder = new Decoder(objects);
        this.options = options;
    }

    static Import into(Path home) {
        return new Import(home, IngestOptions.withThreads(2));
    }

    IngestionReport take(Path... paths) {
        return take(InputStream.nullInputStream(), paths);
    }

    IngestionReport take(InputStream standardInput, Path... paths) {
        return take(Progress.NONE, _ -> {}, standardInput, paths);
    }

    IngestionReport take(Progress progress, Path... paths) {
        return take(progress, _ -> {}, InputStream.nullInputStream(), paths);
    }

    IngestionReport take(Consumer<FileEvent> watch, Path... paths) {
        return take(Progress.NONE, watch, InputStream.nullInputStream(), paths);
    }

    private IngestionReport take(
            Progress progress, Consumer<FileEvent> watch, InputStream standardInput, Path... paths) {
        var word = new Attestation("tester", Instant.EPOCH, Attestation.SENTENCE);
        return new Ingestor(objects, store, options, word, progress, watch)
                .ingest(List.of(paths), standardInput, "here");
    }

    List<Item> items() {
        var items = new ArrayList<Item>();
        store.forEachItem(items::add);
        return items;
    }

    List<IngestionRecord> records() {
        var records = new ArrayList<IngestionRecord>();
        store.forEachRecord(records::add);
        return records;
    }

    IngestionRecord onlyRecord() {
        List<IngestionRecord> records = records();
        if (records.size() != 1) {
            throw new AssertionError("One record expected, got " + records);
        }
        return records.getFirst();
    }

    List<Content> contents() {
        return items().stream().map(decoder::decode).toList();
    }

    @Override
    public void close() {
        decoder.close();
        store.close();
        objects.close();
    }
}

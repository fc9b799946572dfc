package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.decode.Workers;
import io.databroker.refinery.job.CancelledException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.source.SourceFile;
import io.databroker.refinery.source.SourceWalk;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Brings files into a dataset.
///
/// Several threads read files ahead; one thread takes the results in the order of the walk and gives out
/// ordinals, so the outcome is the same for any number of threads. Each file is committed as a whole, after its
/// bytes are durable.
public final class Ingestor {

    private static final int AHEAD = 64;

    private final ObjectStore objects;
    private final ItemStore items;
    private final IngestOptions options;
    private final Attestation attestation;
    private final Progress progress;
    private final Consumer<FileEvent> watch;
    private final Tally tally = new Tally();
    private final Set<String> seen = new HashSet<>();
    private final ItemIds ids = new ItemIds();

    /// @param items opened with `objects`, so that no item is committed before its bytes are
    /// @param attestation the seller's word; there is no import without it
    public Ingestor(
            ObjectStore objects, ItemStore items, IngestOptions options, Attestation attestation, Progress progress) {
        this(objects, items, options, attestation, progress, _ -> {});
    }

    /// @param items opened with `objects`, so that no item is committed before its bytes are
    /// @param attestation the seller's word; there is no import without it
    /// @param watch told what happens to each file, on the thread that does it; must be quick
    public Ingestor(
            ObjectStore objects,
            ItemStore items,
            IngestOptions options,
            Attestation attestation,
            Progress progress,
            Consumer<FileEvent> watch) {
        this.objects = objects;
        this.items = items;
        this.options = options;
        this.attestation = attestation;
        this.progress = progress;
        this.watch = watch;
    }

    /// Takes in everything under `paths`; files that are as the last import left them are not read again.
    ///
    /// @param standardInput read where `-` is among the paths
    /// @param storedLocation where the object store is, for the report
    public IngestionReport ingest(List<Path> paths, InputStream standardInput, String storedLocation) {
        progress.phase("Bringing in", options.expectedFiles(), "files");
        try (var scratch = new Scratch();
                var workers = new Workers(options.threads())) {
            var walk = new SourceWalk(paths, standardInput, scratch.folder(), options.hiddenToo());
            var bench =
                    new Workbench(objects, workers, scratch.folder(), options.limits(), options.textFields(), progress);
            try (ExecutorService readers = Executors.newFixedThreadPool(
                    options.threads(),
                    Thread.ofPlatform().name("ingest-", 0).daemon().factory())) {
                readAll(walk, new Harvester(bench), readers);
            }
        } catch (IOException e) {
            throw Scratch.unusable(e);
        }
        return tally.report(storedLocation, attestation);
    }

    /// The paths of all files and folders that were found, changed or not.
    public Set<String> seen() {
        return Set.copyOf(seen);
    }

    private void readAll(SourceWalk walk, Harvester harvester, ExecutorService readers) {
        Deque<Reading> ahead = new ArrayDeque<>();
        try {
            while (walk.hasNext() || !ahead.isEmpty()) {
                while (walk.hasNext() && ahead.size() < AHEAD) {
                    begin(walk.next(), harvester, readers, ahead);
                }
                if (!ahead.isEmpty()) {
                    progress.checkpoint();
                    commit(ahead.removeFirst());
                }
            }
        } finally {
            // Not interrupted: that would close the channel of the pack that a reader writes to.
            ahead.forEach(reading -> reading.result.cancel(false));
        }
    }

    private void begin(SourceFile file, Harvester harvester, ExecutorService readers, Deque<Reading> ahead) {
        seen.add(file.path());
        if (!file.encodedPath().isEmpty()) {
            items.place(file.path(), file.encodedPath(), file.location());
        }
        if (file.folder()) {
            return;
        }
        Optional<IngestionRecord> known = items.find(file.path());
        if (known.isPresent() && isUnchanged(known.get(), file)) {
            tally.unchanged(known.get());
            watch.accept(new FileEvent.Unchanged(known.get()));
            progress.advance(1);
            return;
        }
        watch.accept(new FileEvent.Found(file.path(), file.size()));
        ahead.add(new Reading(file, readers.submit(() -> {
            watch.accept(new FileEvent.Reading(file.path()));
            List<Harvest> harvests = harvester.harvest(file);
            watch.accept(new FileEvent.Read(harvests.getFirst().record()));
            return harvests;
        })));
    }

    private static boolean isUnchanged(IngestionRecord known, SourceFile file) {
        return file.problem() == null
                && known.size() == file.size()
                && known.modifiedMillis() == file.modifiedMillis()
                && file.modifiedMillis() != 0;
    }

    private void commit(Reading reading) {
        List<Harvest> harvests = result(reading);
        List<IngestionRecord> records = harvests.stream().map(Harvest::record).toList();
        try (var intake = items.begin(reading.file.path())) {
            long ordinal = items.nextOrdinal();
            for (Harvest harvest : harvests) {
                ordinal = add(harvest, ordinal, intake::add);
            }
            intake.complete(records);
        } finally {
            harvests.forEach(harvest -> harvest.crop().close());
        }
        tally.add(harvests);
        watch.accept(new FileEvent.Done(records));
        progress.advance(1);
    }

    private static List<Harvest> result(Reading reading) {
        try {
            return reading.result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DataBrokerException forPeople) {
                throw forPeople;
            }
            throw new DataBrokerException(
                    Sentence.of(
                            "reading_failed",
                            "Reading {file} failed in an unforeseen way. Please report this.",
                            "file",
                            reading.file.path()),
                    e);
        }
    }

    private long add(Harvest harvest, long ordinal, Consumer<Item> sink) {
        IngestionRecord origin = harvest.record();
        return switch (harvest.crop()) {
            case Crop.Nothing _ -> ordinal;
            case Crop.Single single -> {
                sink.accept(item(origin, single, ordinal));
                yield ordinal + 1;
            }
            case Crop.Rows rows -> {
                var next = new long[] {ordinal};
                rows.rows()
                        .forEach((row, offset, length, digest) -> sink.accept(new Item(
                                next[0]++,
                                ids.id(origin.path(), origin.member(), row, digest, origin.modifiedMillis()),
                                origin.path(),
                                origin.member(),
                                row,
                                rows.modality(),
                                rows.mediaType(),
                                digest,
                                new Slice(rows.object(), offset, length),
                                rows.textFields(),
                                origin.modifiedMillis())));
                yield next[0];
            }
        };
    }

    private Item item(IngestionRecord origin, Crop.Single single, long ordinal) {
        return new Item(
                ordinal,
                ids.id(origin.path(), origin.member(), -1, single.sha256(), origin.modifiedMillis()),
                origin.path(),
                origin.member(),
                -1,
                single.modality(),
                single.mediaType(),
                single.sha256(),
                single.content(),
                List.of(),
                origin.modifiedMillis());
    }

    private record Reading(SourceFile file, Future<List<Harvest>> result) {}
}

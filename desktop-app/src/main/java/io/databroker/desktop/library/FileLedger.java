package io.databroker.desktop.library;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.ingest.FileEvent;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of each file of an import, file by file, for those who look on.
///
/// However many files there are, it holds those that are being read, the newest that are through, and the first
/// that were rejected; all others are only counted. Safe for use by many threads.
public final class FileLedger implements Consumer<FileEvent> {

    static final int NEWEST = 1_000;
    static final int REJECTED = 10_000;

    /// Where a file is on its way in.
    public enum State {
        WAITING,
        READING,
        /// Its bytes are stored; it counts when the files ahead of it do.
        READ,
        TAKEN,
        UNCHANGED,
        REJECTED
    }

    /// One file or member of an archive.
    ///
    /// @param path with the path of the member behind `!/`
    /// @param mediaType empty until it has been read
    /// @param size in bytes
    /// @param items that it gave
    /// @param reason why it was rejected; null where it was not
    public record Row(
            String path,
            String mediaType,
            long size,
            long items,
            State state,
            @Nullable Sentence reason) {}

    /// How many files and members of archives are through.
    ///
    /// @param bytes of the files that were read
    /// @param items that they gave
    public record Totals(long taken, long unchanged, long rejected, long bytes, long items) {

        /// All that are through.
        public long files() {
            return taken + unchanged + rejected;
        }
    }

    private final Map<String, Row> open = new LinkedHashMap<>();
    private final Deque<Row> newest = new ArrayDeque<>();
    private final List<Row> rejected = new ArrayList<>();
    private Totals totals = new Totals(0, 0, 0, 0, 0);
    private long changes;

    @Override
    public synchronized void accept(FileEvent event) {
        changes++;
        switch (event) {
            case FileEvent.Found found ->
                open.put(found.path(), new Row(found.path(), "", found.size(), 0, State.WAITING, null));
            case FileEvent.Reading reading ->
                open.computeIfPresent(
                        reading.path(),
                        (path, row) -> new Row(path, row.mediaType(), row.size(), 0, State.READING, null));
            case FileEvent.Read read -> open.replace(read.record().path(), row(read.record(), State.READ));
            case FileEvent.Unchanged unchanged -> end(unchanged.record(), State.UNCHANGED);
            case FileEvent.Done done -> {
                open.remove(done.records().getFirst().path());
                done.records().forEach(record -> end(record, State.TAKEN));
            }
        }
    }

    private void end(IngestionRecord record, State unlessRejected) {
        Row row = row(record, unlessRejected);
        State state = row.state();
        newest.addFirst(row);
        if (newest.size() > NEWEST) {
            newest.removeLast();
        }
        if (state == State.REJECTED && rejected.size() < REJECTED) {
            rejected.add(row);
        }
        boolean read = unlessRejected == State.TAKEN;
        totals = new Totals(
                totals.taken() + (state == State.TAKEN ? 1 : 0),
                totals.unchanged() + (state == State.UNCHANGED ? 1 : 0),
                totals.rejected() + (state == State.REJECTED ? 1 : 0),
                totals.bytes() + (read && record.member() == null ? record.size() : 0),
                totals.items() + (read ? record.items() : 0));
    }

    private static Row row(IngestionRecord record, State unlessRejected) {
        State state = record.status() == Status.REJECTED ? State.REJECTED : unlessRejected;
        String path = record.member() == null ? record.path() : record.path() + "!/" + record.member();
        return new Row(path, record.mediaType(), record.size(), record.items(), state, record.reason());
    }

    /// Grows with every event, so that one sees whether there is anything new to look at.
    public synchronized long changes() {
        return changes;
    }

    public synchronized Totals totals() {
        return totals;
    }

    /// The files that are being read, those that were read, the newest that are through, and those that wait: 1,100
    /// at most.
    public synchronized List<Row> rows() {
        var rows = new ArrayList<Row>(open.size() + newest.size());
        open.values().stream().filter(row -> row.state() == State.READING).forEach(rows::add);
        open.values().stream()
                .filter(row -> row.state() != State.READING && row.state() != State.WAITING)
                .forEach(rows::add);
        rows.addAll(newest);
        open.values().stream().filter(row -> row.state() == State.WAITING).forEach(rows::add);
        return rows;
    }

    /// The first 10,000 that were rejected, in the order of the import.
    public synchronized List<Row> rejected() {
        Stream<Row> soon = open.values().stream().filter(row -> row.state() == State.REJECTED);
        return Stream.concat(rejected.stream(), soon).limit(REJECTED).toList();
    }
}

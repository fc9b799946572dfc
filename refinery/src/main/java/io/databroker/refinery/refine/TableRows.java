package io.databroker.refinery.refine;

import io.databroker.model.catalog.TableProfile.Place;
import io.databroker.model.catalog.TableProfiles;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.refine.quality.TableProfiler;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.RunResults.Judged;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/// Reads the rows that a run kept, as its stages left them, and hands them to the profiler of tables.
///
/// Rows are read ahead on several threads, a few hundred at a time, and looked at in their order on one: so what is
/// found does not depend on threads. At most a few chunks of 4 MB are in memory at once.
final class TableRows implements AutoCloseable {

    private static final int CHUNK_ROWS = 256;
    private static final long CHUNK_BYTES = 4 << 20;

    private final Decoder decoder;
    private final int ahead;
    private final Progress progress;
    private final ExecutorService workers;
    private final TableProfiler profiler = new TableProfiler();
    private final ArrayDeque<Future<List<Row>>> reading = new ArrayDeque<>();
    private List<Judged> chunk = new ArrayList<>();
    private long bytes;

    TableRows(Decoder decoder, int threads, Progress progress) {
        this.decoder = decoder;
        this.ahead = 2 * threads;
        this.progress = progress;
        this.workers = Executors.newFixedThreadPool(threads);
    }

    private record Row(Item item, RecordContent content) {}

    /// An item that is kept, in order of ordinals. What is no row of a table is passed over.
    void add(Item item, ItemResult result) {
        if (item.row() < 0) {
            return;
        }
        chunk.add(new Judged(item, result));
        bytes += item.content().length();
        if (chunk.size() == CHUNK_ROWS || bytes >= CHUNK_BYTES) {
            submit();
        }
    }

    /// What the tables are like, when all items have come.
    TableProfiles profiles(LongFunction<Item> items) {
        submit();
        while (!reading.isEmpty()) {
            take();
        }
        return profiler.profiles(ordinal -> place(items.apply(ordinal)));
    }

    private void submit() {
        List<Judged> taken = chunk;
        chunk = new ArrayList<>(CHUNK_ROWS);
        bytes = 0;
        reading.add(workers.submit(() -> read(taken)));
        if (reading.size() > ahead) {
            take();
        }
    }

    private List<Row> read(List<Judged> rows) {
        var read = new ArrayList<Row>(rows.size());
        for (Judged row : rows) {
            try {
                Item item = row.item();
                var changed = row.result().changed();
                if ((changed == null ? decoder.decode(item) : decoder.decode(item, changed))
                        instanceof RecordContent content) {
                    read.add(new Row(item, content));
                }
            } catch (UndecodableException unreadable) {
                // the seller keeps a row that cannot be read; its reason is told with it
            }
        }
        return read;
    }

    private void take() {
        progress.checkpoint();
        for (Row row : Workers.await(reading.remove())) {
            profiler.add(file(row.item), row.item.ordinal(), row.content);
        }
    }

    private static Place place(Item item) {
        return new Place(file(item), item.row() + 1);
    }

    private static String file(Item item) {
        return item.member() == null ? item.path() : item.path() + "!/" + item.member();
    }

    @Override
    public void close() {
        reading.forEach(future -> future.cancel(false));
        workers.close();
    }
}

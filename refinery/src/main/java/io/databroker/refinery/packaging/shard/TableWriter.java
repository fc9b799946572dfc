package io.databroker.refinery.packaging.shard;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.PackageFormat;
import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.packaging.PackageSource;
import io.databroker.refinery.packaging.Workers;
import io.databroker.refinery.refine.RefinedItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Writes the rows of a version as the shards of a package, in three passes.
///
/// First every kept item becomes a row and is spilled into buckets, by many threads and in no order. Then the heads
/// of the rows tell each its split, and each table of each split its shards. Last the buckets are read in order and
/// each row goes to the one open shard of its table and split. Memory does not grow with the rows, but for clusters
/// of duplicates (some 100 bytes each); the spilled rows need their size once on disk.
public final class TableWriter {

    /// What a shard may weigh before compression, in bytes.
    public static final long SHARD_BYTES = 128L << 20;

    private final PackageSource source;
    private final PackagePlan plan;
    private final int threads;
    private final long shardBytes;
    private final Progress progress;

    public TableWriter(PackageSource source, PackagePlan plan, int threads, long shardBytes, Progress progress) {
        this.source = source;
        this.plan = plan;
        this.threads = threads;
        this.shardBytes = shardBytes;
        this.progress = progress;
    }

    /// Writes all shards below `root`, with `scratch` for what lives no longer than that.
    public List<Table> write(Path root, Path scratch) throws IOException {
        var assignment = new SplitAssignment(plan.output().splits());
        var schemas = new Schemas();
        try (var spill = new RowSpill(scratch)) {
            spill(spill, assignment, schemas);
            var layouts = layouts(schemas);
            var shards = new ShardPlan(plan.output().splits(), shardBytes);
            long rows = weigh(spill, assignment, shards);
            if (rows == 0) {
                throw new DataBrokerException(
                        Sentence.of("nothing_kept", "There is nothing to package: the version has no kept items."));
            }
            progress.phase("Writing rows", rows, "items");
            try (var open = new OpenShards(root, scratch, source.contents(), schemas, layouts, threads)) {
                write(spill, assignment, shards.cut(), open);
                return open.finish();
            }
        }
    }

    private void spill(RowSpill spill, SplitAssignment assignment, Schemas schemas) throws IOException {
        progress.phase("Reading items", source.kept(), "items");
        var encoder = new RowEncoder(source.contents(), plan.output().format());
        try (var workers = new Workers(threads)) {
            var batch = new ArrayList<RefinedItem>();
            for (RefinedItem item : source.items()) {
                if (item.kept()) {
                    batch.add(item);
                }
                if (batch.size() == Workers.BATCH) {
                    var full = List.copyOf(batch);
                    batch.clear();
                    workers.submit(() -> spill(full, encoder, spill, assignment, schemas));
                }
            }
            workers.submit(() -> spill(batch, encoder, spill, assignment, schemas));
            workers.finish();
        }
        spill.seal();
    }

    private void spill(
            List<RefinedItem> batch, RowEncoder encoder, RowSpill spill, SplitAssignment assignment, Schemas schemas)
            throws IOException {
        var seen = new Schemas();
        for (RefinedItem item : batch) {
            progress.checkpoint();
            EncodedRow row = encoder.encode(item, seen);
            assignment.observe(row);
            spill.add(row);
        }
        progress.advance(batch.size());
        synchronized (schemas) {
            schemas.merge(seen);
        }
    }

    /// Parquet where it was asked for and suits; where it does not suit, JSON lines or, if it was demanded, an
    /// error.
    private Map<Family, Layout> layouts(Schemas schemas) {
        var layouts = new EnumMap<Family, Layout>(Family.class);
        for (Family family : Family.values()) {
            Layout layout = Layout.of(plan.output().format(), family);
            if (layout == Layout.PARQUET && !schemas.of(family).suitsParquet()) {
                if (plan.output().format() == PackageFormat.PARQUET) {
                    throw new DataBrokerException(Sentence.of(
                            "no_parquet",
                            "The records have more than 500 columns, or columns whose names differ by case"
                                    + " alone, which Parquet readers mix up. Choose the format jsonl or auto."));
                }
                layout = Layout.JSONL;
            }
            layouts.put(family, layout);
        }
        return layouts;
    }

    private long weigh(RowSpill spill, SplitAssignment assignment, ShardPlan shards) throws IOException {
        var rows = new AtomicLong();
        try (var workers = new Workers(threads)) {
            for (int bucket = 0; bucket < RowSpill.BUCKETS; bucket++) {
                int taken = bucket;
                workers.submit(() -> {
                    progress.checkpoint();
                    List<RowHead> heads = spill.heads(taken);
                    heads.forEach(head -> shards.add(assignment.split(head), head));
                    rows.addAndGet(heads.size());
                });
            }
            workers.finish();
        }
        return rows.get();
    }

    private void write(RowSpill spill, SplitAssignment assignment, ShardPlan.Cut cut, OpenShards open)
            throws IOException {
        for (int bucket = 0; bucket < RowSpill.BUCKETS; bucket++) {
            progress.checkpoint();
            List<RowHead> heads = spill.sortedHeads(bucket);
            try (var rows = spill.rows(bucket)) {
                for (RowHead head : heads) {
                    int split = assignment.split(head);
                    open.add(
                            plan.output().splits().get(split).name(),
                            cut.range(split, head),
                            head,
                            RowSpill.read(rows, head));
                }
            }
            progress.advance(heads.size());
        }
    }
}

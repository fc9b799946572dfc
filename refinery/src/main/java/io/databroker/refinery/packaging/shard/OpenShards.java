package io.databroker.refinery.packaging.shard;

import io.databroker.refinery.packaging.Contents;
import io.databroker.refinery.packaging.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The shards being written: one for each table of each split. A shard that is full is completed in the background.
final class OpenShards implements AutoCloseable {

    private final Path root;
    private final Path scratch;
    private final Contents contents;
    private final Schemas schemas;
    private final Map<Family, Layout> layouts;
    private final Workers workers;
    private final Map<String, Open> open = new TreeMap<>();
    private final Map<Family, List<Shard>> finished = new TreeMap<>();

    private static final class Open {
        private final String path;
        private final String split;
        private final Family family;
        private final ShardRange range;
        private final ShardWriter writer;
        private long rows;

        Open(String path, String split, Family family, ShardRange range, ShardWriter writer) {
            this.path = path;
            this.split = split;
            this.family = family;
            this.range = range;
            this.writer = writer;
        }
    }

    OpenShards(Path root, Path scratch, Contents contents, Schemas schemas, Map<Family, Layout> layouts, int threads) {
        this.root = root;
        this.scratch = scratch;
        this.contents = contents;
        this.schemas = schemas;
        this.layouts = layouts;
        this.workers = new Workers(threads);
    }

    /// Appends a row to the shard of that range; the shard before it is full once another range begins.
    void add(String split, ShardRange range, RowHead head, byte[] json) throws IOException {
        String place = split + "/" + head.family().code();
        Open shard = open.get(place);
        if (shard == null || !shard.range.equals(range)) {
            if (shard != null) {
                finish(shard);
            }
            shard = begin(split, head.family(), range);
            open.put(place, shard);
        }
        shard.writer.add(head, json);
        shard.rows++;
    }

    private Open begin(String split, Family family, ShardRange range) throws IOException {
        Layout layout = Objects.requireNonNull(layouts.get(family));
        String name = family.code() + "-" + range.name() + "." + layout.suffix();
        Path folder = root.resolve("data").resolve(split);
        Path file = folder.resolve(name);
        Files.createDirectories(folder);
        ShardWriter writer =
                switch (layout) {
                    case JSONL -> new JsonLinesShard(file);
                    case PARQUET ->
                        new ParquetShard(
                                file,
                                scratch.resolve(split + "-" + name + ".jsonl"),
                                schemas.of(family).columns());
                    case TAR -> new TarShard(file, contents);
                    case FILES -> new FilesShard(folder, name, contents);
                };
        return new Open("data/" + split + "/" + name, split, family, range, writer);
    }

    private void finish(Open shard) throws IOException {
        finished.computeIfAbsent(shard.family, f -> new ArrayList<>())
                .add(new Shard(shard.path, shard.split, shard.rows));
        workers.submit(shard.writer::finish);
    }

    /// Completes all shards and lists them.
    List<Table> finish() throws IOException {
        for (Open shard : open.values()) {
            finish(shard);
        }
        workers.finish();
        var tables = new ArrayList<Table>();
        finished.forEach((family, shards) -> {
            shards.sort(Comparator.comparing(Shard::path));
            tables.add(new Table(
                    family,
                    Objects.requireNonNull(layouts.get(family)),
                    schemas.of(family).columns(),
                    shards));
        });
        return tables;
    }

    @Override
    public void close() {
        workers.close();
    }
}

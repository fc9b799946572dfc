package io.databroker.refinery.packaging;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.bag.PackageFiles;
import io.databroker.refinery.packaging.card.Changes;
import io.databroker.refinery.packaging.card.PackageManifest;
import io.databroker.refinery.packaging.shard.RowFacts;
import io.databroker.refinery.packaging.shard.Shard;
import io.databroker.refinery.packaging.shard.ShardFiles;
import io.databroker.refinery.packaging.shard.ShardReader;
import io.databroker.refinery.packaging.shard.Table;
import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Counts which rows two packages share.
///
/// Shards that are equal to the byte hold the same rows and are not read. In the others, a row is the same as one
/// with equal content in the same split; of those left over, rows of the same item were changed, and the rest were
/// added or removed. Takes about 100 bytes for each row in the shards that differ.
final class VersionDifference {

    private final Map<Long, Integer> oldContents = new HashMap<>();
    private final Set<String> newRows = new HashSet<>();
    private long same;
    private long changed;
    private long removed;

    private VersionDifference() {}

    /// The difference between the package at `previous` and the new tables.
    static Changes of(
            Path previous, List<Table> tables, Map<String, FileDigests> digests, ShardFiles files, Path scratch)
            throws IOException {
        try (PackageFiles old = PackageFiles.open(previous)) {
            JsonNode manifest = Json.MAPPER.readTree(old.read("manifest.json"));
            List<Table> oldTables = PackageManifest.tables(manifest);
            Map<String, String> oldDigests = shardDigests(manifest);
            Set<String> equal = oldDigests.entrySet().stream()
                    .filter(e -> digests.containsKey(e.getKey())
                            && digests.get(e.getKey()).sha256().equals(e.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            var difference = new VersionDifference();
            difference.count(oldTables, tables, equal, path -> old.file(path, scratch), files);
            String digest = Digest.sha256(old.read("tagmanifest-sha256.txt")).hex();
            return new Changes(
                    Version.of(manifest.path("version").asString("")),
                    digest,
                    difference.same,
                    difference.newRows.size(),
                    difference.changed,
                    difference.removed);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new DataBrokerException("The package before, " + previous + ", has no manifest that can be read.", e);
        }
    }

    private static Map<String, String> shardDigests(JsonNode manifest) {
        Map<String, String> digests = new HashMap<>();
        for (JsonNode table : manifest.path("tables")) {
            for (JsonNode shard : table.path("shards")) {
                digests.put(
                        shard.path("path").asString(""), shard.path("sha256").asString(""));
            }
        }
        return digests;
    }

    private void count(
            List<Table> oldTables, List<Table> newTables, Set<String> equal, ShardFiles oldFiles, ShardFiles newFiles)
            throws IOException {
        same = newTables.stream()
                .flatMap(table -> table.shards().stream())
                .filter(shard -> equal.contains(shard.path()))
                .mapToLong(Shard::rows)
                .sum();
        scan(oldTables, equal, oldFiles, (row, key) -> oldContents.merge(key, 1, Integer::sum));
        scan(newTables, equal, newFiles, (row, key) -> {
            if (take(key)) {
                same++;
            } else {
                newRows.add(id(row));
            }
        });
        scan(oldTables, equal, oldFiles, (row, key) -> {
            if (take(key)) {
                if (newRows.remove(id(row))) {
                    changed++;
                } else {
                    removed++;
                }
            }
        });
    }

    /// Whether a row of that content was left over in the old package; takes it away.
    private boolean take(long key) {
        Integer left = oldContents.get(key);
        if (left == null) {
            return false;
        }
        if (left == 1) {
            oldContents.remove(key);
        } else {
            oldContents.put(key, left - 1);
        }
        return true;
    }

    private interface RowVisitor {
        void visit(RowFacts row, long key);
    }

    private static void scan(List<Table> tables, Set<String> equal, ShardFiles files, RowVisitor visitor)
            throws IOException {
        for (Table table : tables) {
            for (Shard shard : table.shards()) {
                if (!equal.contains(shard.path())) {
                    long salt = shard.split().hashCode() * 0x9E3779B97F4A7C15L;
                    new ShardReader(table)
                            .scan(files.file(shard.path()), row -> visitor.visit(row, salt ^ contentKey(row)));
                }
            }
        }
    }

    private static long contentKey(RowFacts row) {
        return Long.parseUnsignedLong(row.sha256(), 0, 16, 16);
    }

    private static String id(RowFacts row) {
        String id = row.text("id");
        return id == null ? "" : id;
    }
}

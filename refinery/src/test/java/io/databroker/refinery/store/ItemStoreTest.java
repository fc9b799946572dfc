package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemStoreTest {

    @TempDir
    Path folder;

    private ObjectStore objects;

    @BeforeEach
    void openObjects() {
        objects = ObjectStore.open(folder.resolve("objects"));
    }

    @AfterEach
    void closeObjects() {
        objects.close();
    }

    @Test
    void givesBackWhatWasTakenIn() {
        var whole = item(0, "a/film.mp4", null, -1);
        var rows = List.of(item(1, "b.jsonl", null, 0), item(2, "b.jsonl", "x/y.csv", 7));
        var record = record("b.jsonl", 2, List.of(Finding.ofItem("wrong_suffix", 0.5)));
        try (var store = open()) {
            takeIn(store, "a/film.mp4", List.of(whole), record("a/film.mp4", 1, List.of()));
            takeIn(store, "b.jsonl", rows, record);
        }
        try (var store = open()) {
            assertThat(items(store)).containsExactly(whole, rows.get(0), rows.get(1));
            assertThat(store.find("b.jsonl")).contains(record);
            assertThat(store.item(2)).isEqualTo(rows.get(1));
            assertThat(store.nextOrdinal()).isEqualTo(3);
            assertThat(store.itemCount()).isEqualTo(3);
            assertThat(store.fileCount()).isEqualTo(2);
        }
    }

    @Test
    void severalMayOpenANewFileAtOnce() {
        for (int round = 0; round < 20; round++) {
            Path fresh = folder.resolve("fresh-" + round);
            try (var several = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Long>> counts = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    counts.add(several.submit(() -> {
                        try (var store = ItemStore.open(fresh, objects)) {
                            return store.itemCount();
                        }
                    }));
                }
                assertThat(counts).allSatisfy(count -> assertThat(count.get()).isZero());
            }
        }
    }

    @Test
    void aRejectedFileHasARecordAndNoItems() {
        var rejected = rejected(Sentence.of("too_large", "It has {bytes} bytes, {{bytes}}.", "bytes", 9L));
        try (var store = open()) {
            takeIn(store, "broken.zip", List.of(), rejected);
            assertThat(store.find("broken.zip")).contains(rejected);
            assertThat(items(store)).isEmpty();
        }
        assertThat(Json.MAPPER.writeValueAsString(rejected)).contains("\"reason\":\"It has 9 bytes, {9}.\"");
    }

    @Test
    void aFileThatAnEarlierVersionRejectedKeepsItsEnglishReason() {
        Path file = folder.resolve("old/items.db");
        List<String> earlier = ItemSchema.MIGRATIONS.subList(0, ItemSchema.MIGRATIONS.size() - 1);
        try (var sqlite = Sqlite.open(file, earlier, Sqlite.Durability.FULL)) {
            sqlite.write(connection -> {
                try (var insert = connection.createStatement()) {
                    insert.executeUpdate("INSERT INTO files VALUES (1, 'broken.zip', 1, 0)");
                    insert.executeUpdate("INSERT INTO records VALUES"
                            + " (1, 0, NULL, NULL, 9, 5, 'application/zip', 1, 'It is cut short.', NULL, 0)");
                }
            });
        }
        try (var store = ItemStore.open(file, objects)) {
            assertThat(store.find("broken.zip")).contains(rejected(Sentence.inEnglish("It is cut short.")));
        }
    }

    private static IngestionRecord rejected(Sentence reason) {
        return new IngestionRecord(
                "broken.zip", null, null, 9, 5, "application/zip", Status.REJECTED, reason, List.of(), 0);
    }

    @Test
    void anIntakeThatDoesNotCompleteLeavesNothing() {
        try (var store = open()) {
            takeIn(store, "first", List.of(item(0, "first", null, -1)), record("first", 1, List.of()));
            try (var intake = store.begin("second")) {
                for (long i = 1; i < 30_000; i++) {
                    intake.add(item(i, "second", null, i - 1));
                }
            }
            assertThat(items(store)).hasSize(1);
            assertThat(store.nextOrdinal()).isEqualTo(1);
            assertThat(store.find("second")).isEmpty();
            takeIn(store, "third", List.of(item(1, "third", null, -1)), record("third", 1, List.of()));
            assertThat(items(store)).extracting(Item::path).containsExactly("first", "third");
        }
    }

    @Test
    void aFileCutShortByACrashIsSweptAtOpening() throws IOException {
        Path left = Files.createDirectory(folder.resolve("left"));
        try (var crashed = open()) {
            takeIn(crashed, "first", List.of(item(0, "first", null, -1)), record("first", 1, List.of()));
            try (var intake = crashed.begin("second")) {
                for (long i = 1; i < 45_000; i++) {
                    intake.add(item(i, "second", null, i - 1));
                }
                for (String file : List.of("items.db", "items.db-wal")) {
                    Files.copy(folder.resolve(file), left.resolve(file));
                }
            }
        }
        try (var store = ItemStore.open(left.resolve("items.db"), objects)) {
            assertThat(items(store)).extracting(Item::path).containsExactly("first");
            assertThat(store.nextOrdinal()).isEqualTo(1);
        }
    }

    @Test
    void aNewVersionOfAFileReplacesTheOldOneAndKeepsItInHistory() {
        try (var store = open()) {
            takeIn(store, "a", List.of(item(0, "a", null, 0), item(1, "a", null, 1)), record("a", 2, List.of()));
            takeIn(store, "b", List.of(item(2, "b", null, -1)), record("b", 1, List.of()));
            var changed = record("a", 1, List.of());
            takeIn(store, "a", List.of(item(3, "a", null, 0)), changed);
            assertThat(items(store)).extracting(Item::ordinal).containsExactly(2L, 3L);
            assertThat(store.find("a")).contains(changed);
            assertThat(store.item(0).path()).isEqualTo("a");
        }
    }

    @Test
    void filesThatAreGoneLeaveTheDataset() {
        try (var store = open()) {
            takeIn(store, "a", List.of(item(0, "a", null, -1)), record("a", 1, List.of()));
            takeIn(store, "b", List.of(item(1, "b", null, -1)), record("b", 1, List.of()));
            store.retain(Set.of("b", "c"));
            assertThat(items(store)).extracting(Item::path).containsExactly("b");
            assertThat(records(store)).extracting(IngestionRecord::path).containsExactly("b");
            assertThat(store.find("a")).isEmpty();
        }
    }

    @Test
    void recordsComeInOrderOfPathAndMember() {
        try (var store = open()) {
            for (String path : List.of("z", "a", "é", "b/1")) {
                try (var intake = store.begin(path)) {
                    intake.complete(List.of(record(path, 0, List.of()), member(path, "2"), member(path, "1")));
                }
            }
            assertThat(records(store))
                    .extracting(row -> row.path() + ":" + row.member())
                    .startsWith("a:null", "a:1", "a:2", "b/1:null")
                    .endsWith("é:null", "é:1", "é:2");
        }
    }

    @Test
    void recordsOfManyFilesComeEachOnce() {
        try (var store = open()) {
            for (int i = 0; i < 1_234; i++) {
                takeIn(store, "file" + i, List.of(), record("file" + i, 0, List.of()));
            }
            assertThat(records(store))
                    .extracting(IngestionRecord::path)
                    .hasSize(1_234)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void ordinalsMustFollowEachOther() {
        try (var store = open();
                var intake = store.begin("a")) {
            assertThatThrownBy(() -> intake.add(item(5, "a", null, -1))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anUnknownOrdinalIsAnErrorForPeople() {
        try (var store = open()) {
            assertThatThrownBy(() -> store.item(7))
                    .isInstanceOf(DataBrokerException.class)
                    .hasMessageContaining("7");
        }
    }

    @Test
    void pagesMeetWithoutGapOrOverlap() {
        try (var store = open()) {
            try (var intake = store.begin("rows.csv")) {
                for (long i = 0; i < 12_345; i++) {
                    intake.add(item(i, "rows.csv", null, i));
                }
                intake.complete(List.of(record("rows.csv", 12_345, List.of())));
            }
            assertThat(items(store).stream().mapToLong(Item::ordinal).sum()).isEqualTo(12_345L * 12_344 / 2);
        }
    }

    private ItemStore open() {
        return ItemStore.open(folder.resolve("items.db"), objects);
    }

    private static void takeIn(ItemStore store, String path, List<Item> items, IngestionRecord record) {
        try (var intake = store.begin(path)) {
            items.forEach(intake::add);
            intake.complete(List.of(record));
        }
    }

    private static List<Item> items(ItemStore store) {
        var items = new ArrayList<Item>();
        store.forEachItem(items::add);
        return items;
    }

    private static List<IngestionRecord> records(ItemStore store) {
        var records = new ArrayList<IngestionRecord>();
        store.forEachRecord(records::add);
        return records;
    }

    private static Item item(long ordinal, String path, @Nullable String member, long row) {
        var object = new Digest(1, 2, 3, path.hashCode());
        return new Item(
                ordinal,
                new UUID(7L << 12, ordinal),
                path,
                member,
                row,
                row < 0 ? Modality.VIDEO : Modality.TEXT,
                "application/x-ndjson",
                row < 0 ? object : new Digest(5, 6, 7, ordinal),
                new Slice(object, Math.max(0, row) * 100, 100),
                List.of("title", "body"),
                1_700_000_000_000L);
    }

    private static IngestionRecord record(String path, long items, List<Finding> findings) {
        return new IngestionRecord(
                path, null, new Digest(1, 2, 3, 4), 99, 5, "text/plain", Status.INGESTED, null, findings, items);
    }

    private static IngestionRecord member(String path, String member) {
        return new IngestionRecord(
                path,
                member,
                null,
                99,
                5,
                "text/plain",
                Status.REJECTED,
                Sentence.inEnglish("Unreadable."),
                List.of(),
                0);
    }
}

package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.store.Sqlite;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkLogTest {

    private static final WorkOrder ORDER = new WorkOrder.VerifyPackage("d", "/nowhere");

    @TempDir
    Path folder;

    @Test
    void failuresAreGivenBackAsTheyWereTold() {
        Sentence why = Sentence.of("no_package", "There is no package at {file}.", "file", "/nowhere");
        try (var sqlite = open(CatalogSchema.MIGRATIONS)) {
            log(sqlite).fail(log(sqlite).begin(ORDER).id(), why);
        }
        try (var sqlite = open(CatalogSchema.MIGRATIONS)) {
            assertThat(log(sqlite).newest()).singleElement().satisfies(entry -> {
                assertThat(entry.failure()).isEqualTo(why);
                assertThat(entry.outcome()).isNull();
            });
        }
    }

    @Test
    void whatTheEarlierVersionWroteKeepsItsEnglishSentence() {
        List<String> earlier = CatalogSchema.MIGRATIONS.subList(0, CatalogSchema.MIGRATIONS.size() - 1);
        try (var sqlite = open(earlier)) {
            sqlite.write(connection -> {
                try (var insert = connection.createStatement()) {
                    insert.executeUpdate("INSERT INTO work (kind, dataset, body, state, outcome, begun_at, ended_at)"
                            + " VALUES ('verify', 'd', '" + ORDER.toJson() + "', 'failed', 'It was late.', 1, 2)");
                }
            });
        }
        try (var sqlite = open(CatalogSchema.MIGRATIONS)) {
            assertThat(log(sqlite).newest()).singleElement().matches(entry -> Sentence.inEnglish("It was late.")
                    .equals(entry.failure()));
        }
    }

    private static WorkLog log(Sqlite sqlite) {
        return new WorkLog(sqlite, InstantSource.system());
    }

    private Sqlite open(List<String> migrations) {
        return Sqlite.open(folder.resolve("catalog.db"), migrations, Sqlite.Durability.NORMAL);
    }
}

package io.databroker.refinery.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.store.IngestionRecord.Status;
import io.databroker.refinery.store.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetIngestTest {

    @TempDir
    Path home;

    @TempDir
    Path data;

    @Test
    void eachRowOfAParquetFileIsAnItemWithItsText() throws SQLException {
        Path file = table("SELECT i AS id, 'Zeile ' || i || ' ü' AS text, i % 2 = 0 AS even FROM range(300) t(i)");
        try (var dataset = Import.into(home)) {
            assertThat(dataset.take(file).items()).isEqualTo(300);
            assertThat(dataset.items()).extracting(Item::modality).containsOnly(Modality.TEXT);
            assertThat(dataset.contents()).hasSize(300);
            assertThat(dataset.contents().get(7))
                    .isInstanceOfSatisfying(RecordContent.class, row -> assertThat(row.values())
                            .containsOnlyKeys("id", "text", "even")
                            .containsEntry("text", "Zeile 7 ü")
                            .containsEntry("even", false));
        }
    }

    @Test
    void aParquetFileThatBreaksOffIsRejectedWithAReason() throws SQLException, IOException {
        Path file = table("SELECT i AS id FROM range(300) t(i)");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
        try (var dataset = Import.into(home)) {
            assertThat(dataset.take(file).items()).isZero();
            assertThat(dataset.onlyRecord().status()).isEqualTo(Status.REJECTED);
            assertThat(dataset.onlyRecord().reason().english()).contains("Parquet");
        }
    }

    private Path table(String query) throws SQLException {
        Path file = data.resolve("table.parquet");
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT PARQUET)".formatted(query, file));
        }
        return file;
    }
}

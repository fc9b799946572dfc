package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What `report` says of rows.
class ReportOfTablesTest {

    @TempDir
    Path folder;

    private Path raw;
    private Seller seller;

    @BeforeEach
    void writeRows() throws IOException {
        raw = Files.createDirectory(folder.resolve("raw"));
        var rows = new StringBuilder("id,label,\u001b[31mgone,price\n");
        for (int i = 0; i < 60; i++) {
            rows.append("%d,%s,%s,%s\n"
                    .formatted(i, i % 3 == 0 ? "@|red spam|@" : "ham", i < 30 ? "x" + i : "", i == 9 ? 1e6 : i % 7));
        }
        Files.writeString(raw.resolve("mails.csv"), rows);
        seller = new Seller(folder.resolve("library"));
    }

    @Test
    void peopleReadATableOfColumns() throws IOException {
        seller.refine(raw, folder.resolve("out"), "demo");
        String page = seller.run("report", "demo").out();
        assertThat(page)
                .contains("demo refined with recipe", "mails.csv", "60 rows · 4 columns", "TO NOTE", "unique")
                .contains("mails.csv, row 30")
                .containsPattern("price +[a-z]+ +– +8 +0 +3 +1,000,000 +1");
    }

    @Test
    void aTerminalTakesNoOrdersFromTheSellersWords() throws IOException {
        seller.refine(raw, folder.resolve("out"), "demo");
        assertThat(seller.run("report", "demo").out())
                .doesNotContain("\u001b[31mgone")
                .contains("red spam");
    }

    @Test
    void machinesAndThePackageGetTheSameTables() throws IOException {
        Path made = seller.refine(raw, folder.resolve("out"), "demo");
        JsonNode tables = Json.MAPPER
                .readTree(seller.run("report", "demo", "--json").out())
                .get("tables");
        assertThat(tables.get("described").get(0).get("rows").asInt()).isEqualTo(60);
        assertThat(tables.toString()).contains("\"outliers\":1", "\"vanishes\":{\"file\":");
        JsonNode quality = Json.MAPPER.readTree(made.resolve("quality").resolve("quality.json"));
        assertThat(quality.get("report").get("tables")).isEqualTo(tables);
        assertThat(Files.readString(made.resolve("quality").resolve("report.html")))
                .contains("<h2>Tables</h2>");
        assertThat(seller.run("verify", made).status()).isZero();
    }

    @Test
    void whereThereAreNoRowsNothingIsSaidOfTables() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("a.txt"),
                "The library opens at nine on weekdays and at eleven on Sundays, except in August. Whoever finds a brown"
                        + " leather glove on the path to the mill may keep the other one, too. The ferry was late again,"
                        + " and nobody on the pier seemed to mind; children threw bread to the gulls, an old man mended"
                        + " a net, and the baker's van waited with its doors open in the evening sun.");
        seller.refine(texts, folder.resolve("out"), "texts");
        assertThat(seller.run("report", "texts").out())
                .doesNotContain("TO NOTE")
                .contains("refined with recipe");
    }
}

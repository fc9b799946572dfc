package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The seller's word against that of a run.
class DecideCommandTest {

    @TempDir
    Path folder;

    private Path raw;
    private Path out;
    private Seller seller;

    @BeforeEach
    void bringFiles() throws IOException {
        raw = Seller.rawFiles(folder);
        out = folder.resolve("out");
        seller = new Seller(folder.resolve("library"));
    }

    @Test
    void theSellersWordOverrulesARunAndCanBeTakenBack() throws IOException {
        writeTwins();
        Path before = seller.refine(raw, out, "demo");
        JsonNode duplicate = dropped().getFirst();
        String id = duplicate.get("id").asString();
        String twin = duplicate.get("duplicate").get("representative").asString();

        assertThat(seller.run("decide", "demo", "--keep", id, "--drop", twin).out())
                .contains("Keep 1 item, leave out 1 item");
        assertThat(dropped()).extracting(item -> item.get("id").asString()).containsExactly(twin);
        assertThat(dropped().getFirst().get("reasons").toString()).contains("dropped_by_seller");
        JsonNode report =
                Json.MAPPER.readTree(seller.run("report", "demo", "--json").out());
        assertThat(report.get("items_passed").asInt()).isEqualTo(3);
        assertThat(report.get("stages").toString()).contains("kept_by_seller");

        Path after = seller.refine(raw, out, "demo");
        assertThat(after).isNotEqualTo(before);
        assertThat(seller.run("verify", after).status()).isZero();
        assertThat(seller.run("decide", "demo", "--undo").out()).contains("Taken back");
        assertThat(dropped()).extracting(item -> item.get("id").asString()).containsExactly(id);
        assertThat(seller.run("decide", "demo", "--list", "--json").out()).contains("\"undone\" : true");
    }

    @Test
    void itemsToldApartStayBothAlsoInLaterRuns() throws IOException {
        writeTwins();
        seller.refine(raw, out, "demo");
        JsonNode duplicate = dropped().getFirst();
        String id = duplicate.get("id").asString();
        String twin = duplicate.get("duplicate").get("representative").asString();
        assertThat(seller.run("decide", "demo", "--distinct", id, twin).status())
                .isZero();
        assertThat(dropped()).isEmpty();
        seller.refine(raw, out, "demo");
        assertThat(dropped()).isEmpty();
        JsonNode report =
                Json.MAPPER.readTree(seller.run("report", "demo", "--json").out());
        assertThat(report.get("duplicates_found").asInt()).isZero();
    }

    @Test
    void decidingSaysWhatIsWrong() throws IOException {
        seller.refine(raw, out, "demo");
        assertThat(seller.run("decide", "demo", "--keep", "0198c0de-0000-7000-8000-000000000000")
                        .err())
                .contains("has no item 0198c0de")
                .contains("databroker items demo");
        assertThat(seller.run("decide", "demo").status()).isEqualTo(2);
        assertThat(seller.run("decide", "demo", "--undo").out()).contains("nothing to undo");
    }

    /// Two files that say the same, and nothing against either of them.
    private void writeTwins() throws IOException {
        String story = "The ferry was late again, and nobody on the pier seemed to mind. Children threw bread to the"
                + " gulls, an old man mended a net, and the baker's van waited with its doors open in the evening sun.";
        Files.writeString(raw.resolve("a.txt"), story);
        Files.writeString(raw.resolve("b.txt"), story);
    }

    private List<JsonNode> dropped() {
        return seller.run("items", "demo", "--json", "--verdict", "dropped")
                .out()
                .lines()
                .map(Json.MAPPER::readTree)
                .toList();
    }
}

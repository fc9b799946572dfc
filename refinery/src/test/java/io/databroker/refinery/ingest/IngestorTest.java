package io.databroker.refinery.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord.Status;
import io.databroker.refinery.store.Item;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestorTest {

    @TempDir
    Path home;

    @TempDir
    Path data;

    @Test
    void aTextFileIsOneItemReadFromItsOwnBytes() throws IOException {
        Path file = Files.writeString(data.resolve("a.txt"), "Wörter, die jemand schrieb.\n");
        try (var dataset = Import.into(home)) {
            var report = dataset.take(file);
            assertThat(report.filesValidated()).isEqualTo(1);
            assertThat(report.filesPassed()).isEqualTo(1);
            assertThat(report.items()).isEqualTo(1);
            Item item = dataset.items().getFirst();
            assertThat(item.modality()).isEqualTo(Modality.TEXT);
            assertThat(item.path()).isEqualTo("a.txt");
            assertThat(item.sha256()).isEqualTo(Digest.sha256(Files.readAllBytes(file)));
            assertThat(item.content().object()).isEqualTo(item.sha256());
            assertThat(item.id().version()).isEqualTo(7);
            assertThat(item.id().variant()).isEqualTo(2);
            assertThat(dataset.contents())
                    .singleElement()
                    .isInstanceOfSatisfying(TextContent.class, content -> assertThat(content.text())
                            .isEqualTo("Wörter, die jemand schrieb.\n"));
        }
    }

    @Test
    void otherEncodingsAreTranslated() throws IOException {
        String text = "Größere Änderungen überraschen niemanden, der schon länger hier wohnt und die Straße kennt.";
        Files.write(data.resolve("latin1.txt"), text.getBytes(Charset.forName("windows-1252")));
        Files.write(data.resolve("utf16.txt"), text.getBytes(StandardCharsets.UTF_16));
        Files.write(data.resolve("utf16le.txt"), text.getBytes(StandardCharsets.UTF_16LE));
        Files.write(data.resolve("utf8mark.txt"), ("\uFEFF" + text).getBytes(UTF_8));
        try (var dataset = Import.into(home)) {
            dataset.take(data);
            assertThat(dataset.contents()).hasSize(4).allSatisfy(content -> assertThat(((TextContent) content).text())
                    .isEqualTo(text));
        }
    }

    @Test
    void eachLineOfJsonLinesIsAnItemInPlaceAndBadLinesAreCounted() throws IOException {
        Files.writeString(data.resolve("rows.jsonl"), """
                {"id": 1, "text": "The first row holds a sentence."}
                not json
                {"id": 2, "text": "The second row holds another one."}\r

                {"id": 3, "text": "And the third"}""");
        try (var dataset = Import.into(home)) {
            dataset.take(data);
            assertThat(dataset.items()).extracting(Item::row).containsExactly(0L, 2L, 3L);
            assertThat(dataset.items()).allSatisfy(item -> {
                assertThat(item.textFields()).containsExactly("text");
                assertThat(item.modality()).isEqualTo(Modality.TEXT);
                assertThat(item.content().object())
                        .isEqualTo(dataset.onlyRecord().sha256());
                assertThat(Digest.sha256(dataset.objects.read(item.content()))).isEqualTo(item.sha256());
            });
            assertThat(dataset.onlyRecord().findings()).singleElement().satisfies(finding -> assertThat(finding.type())
                    .isEqualTo("invalid_rows:1"));
            assertThat(((RecordContent) dataset.contents().get(1)).text())
                    .isEqualTo("The second row holds another one.");
        }
    }

    @Test
    void aTableGivesARecordForEachRowWithTypedColumns() throws IOException {
        Files.writeString(data.resolve("people.csv"), """
                name,age,postcode
                "Miller, Jo",31,0203
                "two
                lines",,7000
                """);
        try (var dataset = Import.into(home)) {
            dataset.take(data);
            List<RecordContent> rows =
                    dataset.contents().stream().map(RecordContent.class::cast).toList();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).values())
                    .containsEntry("name", "Miller, Jo")
                    .containsEntry("age", 31L)
                    .containsEntry("postcode", "0203");
            assertThat(rows.get(1).values()).containsEntry("name", "two\nlines").containsEntry("age", null);
            assertThat(dataset.items()).extracting(Item::modality).containsOnly(Modality.RECORD);
        }
    }

    @Test
    void anArrayOfObjectsGivesARowForEachAndConversationsAreText() throws IOException {
        Files.writeString(data.resolve("chats.json"), """
                [{"messages": [{"role": "user", "content": "How are you?"}, {"role": "assistant", "content": "Fine."}]},
                 {"messages": [{"role": "user", "content": "What is it?"}]}]""");
        try (var dataset = Import.into(home)) {
            dataset.take(data);
            assertThat(dataset.items()).hasSize(2).allSatisfy(item -> assertThat(item.modality())
                    .isEqualTo(Modality.TEXT));
            assertThat(((RecordContent) dataset.contents().getFirst()).text())
                    .isEqualTo("user: How are you?\nassistant: Fine.");
        }
    }

    @Test
    void aPictureIsAnItemAndALyingSuffixIsAFinding() throws IOException {
        var image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, 0xFF8800);
        ImageIO.write(image, "png", data.resolve("picture.jpg").toFile());
        try (var dataset = Import.into(home)) {
            dataset.take(data);
            assertThat(dataset.onlyRecord().findings())
                    .extracting(f -> f.type())
                    .containsExactly("wrong_suffix");
            assertThat(dataset.onlyRecord().mediaType()).isEqualTo("image/png");
            var content = (ImageContent) dataset.contents().getFirst();
            assertThat(content.width()).isEqualTo(20);
            assertThat(content.argb()[4 * 20 + 3]).isEqualTo(0xFFFF8800);
            assertThat(content.faults()).isEmpty();
        }
    }

    @Test
    void aSuffixThatIsOnlyVagueIsNoLie() throws IOException {
        Files.writeString(data.resolve("key.pub"), "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nabc\n-----END\n");
        Files.writeString(data.resolve("graph.dot"), "digraph g { a -> b; }\n");
        Files.writeString(data.resolve("a_assay.txt"), "\"Sample Name\"\t\"Protocol REF\"\none\ttwo\n");
        Files.write(data.resolve("lie.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        Files.writeString(data.resolve("lie.png"), "Words that are no picture.\n");
        try (var dataset = Import.into(home)) {
            dataset.take(data);
            assertThat(dataset.records())
                    .filteredOn(record -> record.findings().stream()
                            .anyMatch(finding -> finding.type().equals("wrong_suffix")))
                    .extracting(record -> record.path().replaceFirst(".*/", ""))
                    .containsExactlyInAnyOrder("lie.txt", "lie.png");
        }
    }

    @Test
    void everyFileIsAccountedForAndAnUnchangedOneIsNotReadAgain() throws IOException {
        Files.writeString(data.resolve("good.txt"), "Some words.");
        Files.writeString(data.resolve("empty.txt"), "");
        Files.createSymbolicLink(data.resolve("loop"), data);
        try (var dataset = Import.into(home)) {
            var first = dataset.take(data);
            assertThat(first.filesValidated()).isEqualTo(3);
            assertThat(first.filesPassed()).isEqualTo(1);
            assertThat(first.filesFailed()).isEqualTo(2);
            assertThat(dataset.records())
                    .filteredOn(record -> record.status() == Status.REJECTED)
                    .allSatisfy(record -> assertThat(record.reason().english()).endsWith("."))
                    .allSatisfy(record -> assertThat(record.reason().telling()).isNotNull());
            List<Item> before = dataset.items();
            var second = dataset.take(data);
            assertThat(second.filesValidated()).isEqualTo(3);
            assertThat(second.filesUnchanged()).isEqualTo(2);
            assertThat(dataset.items()).isEqualTo(before);
        }
    }

    @Test
    void standardInputIsAFileOfItsOwn() {
        try (var dataset = Import.into(home)) {
            dataset.take(new ByteArrayInputStream("Piped words.".getBytes(UTF_8)), Path.of("-"));
            assertThat(dataset.onlyRecord().path()).isEqualTo("stdin");
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameItems(@TempDir Path one, @TempDir Path four) throws IOException {
        for (int i = 0; i < 200; i++) {
            Files.writeString(data.resolve("f" + i + ".txt"), "Text number " + i);
        }
        try (var single = new Import(one, IngestOptions.withThreads(1));
                var many = new Import(four, IngestOptions.withThreads(4))) {
            single.take(data);
            many.take(data);
            assertThat(many.items()).isEqualTo(single.items()).hasSize(200);
            assertThat(single.items()).isSortedAccordingTo((a, b) -> a.path().compareTo(b.path()));
        }
    }
}

package io.databroker.refinery.refine;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Reason;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.ingest.Ingestor;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.RunResults.Judged;
import io.databroker.refinery.store.RunState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefinementTest {

    private static final String RECIPE = """
            name: test
            title: Test
            description: Repairs, and drops what says nothing.
            seed: 1
            policy: default
            stages:
              - stage: quality
                min_overall: 0.1
              - stage: normalise
            """;

    @TempDir
    Path folder;

    private ObjectStore objects;
    private ItemStore items;

    @BeforeEach
    void open() {
        objects = ObjectStore.open(folder.resolve("home"));
        items = ItemStore.open(folder.resolve("items.db"), objects);
    }

    @AfterEach
    void close() {
        items.close();
        objects.close();
    }

    @Test
    void whatDroppedAnItemComesBeforeWhatChangedIt() throws IOException {
        take("\uFFFD#@ \uFFFD\uFFFD %% \uFFFD xq zzkq   \n\uFFFD\uFFFD ## @@ \uFFFD   \n");
        assertThat(refine()).singleElement().satisfies(judged -> {
            assertThat(judged.result().kept()).isFalse();
            assertThat(judged.result().assessment().reasons())
                    .extracting(Reason::stage)
                    .startsWith("quality")
                    .endsWith("normalise");
        });
    }

    @Test
    void runningAgainMakesAnotherVersionAndLeavesTheFirst() throws IOException {
        take("The harbour was quiet that morning, and the boats lay still.");
        assertThat(List.of(run(), run())).doesNotHaveDuplicates();
        assertThat(items.runs().all()).hasSize(2).allMatch(RunState::finished);
    }

    @Test
    void textsAndPicturesOfOneBatchKeepTheirPlaces() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.txt"), "The harbour was quiet that morning, and the boats lay still.");
        ImageIO.write(
                new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                inbox.resolve("b.png").toFile());
        Files.writeString(inbox.resolve("c.txt"), "Nobody came.   \n");
        Files.writeString(inbox.resolve("d.txt"), "The boats went out again when the wind had turned.");
        take(inbox);
        List<Judged> judged = refine();
        assertThat(judged).extracting(each -> each.result().extent()).containsExactly(60L, 1200L, 13L, 50L);
        assertThat(judged)
                .extracting(each -> each.result().changed() != null)
                .containsExactly(false, false, true, false);
    }

    @Test
    void whatCannotBeDecodedIsDroppedForAReasonThatCanBeToldInAnyLanguage() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        int signatureAndHeader = 33;
        take(Files.write(folder.resolve("cut.png"), Arrays.copyOf(png.toByteArray(), signatureAndHeader)));
        assertThat(refine()).singleElement().satisfies(judged -> {
            assertThat(judged.result().kept()).isFalse();
            Reason reason = judged.result().assessment().reasons().getFirst();
            assertThat(reason.code()).isEqualTo("undecodable");
            assertThat(reason.message()).startsWith("The picture cannot be decoded: ");
            assertThat(reason.telling().code()).isEqualTo("picture_unreadable");
        });
    }

    private void take(String text) throws IOException {
        take(Files.writeString(folder.resolve("text.txt"), text));
    }

    private void take(Path file) {
        var word = new Attestation("tester", Instant.EPOCH, Attestation.SENTENCE);
        new Ingestor(objects, items, IngestOptions.withThreads(1), word, Progress.NONE, _ -> {})
                .ingest(List.of(file), InputStream.nullInputStream(), "here");
    }

    private List<Judged> refine() {
        return items.results(run()).page(0);
    }

    private long run() {
        try (var decoder = new Decoder(objects)) {
            return new Refinement(items, objects, decoder)
                    .run(
                            Recipe.parse(RECIPE),
                            new ReportSubject("letters", "test"),
                            new RunContext(1, 1, folder, Progress.NONE));
        }
    }
}

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

    private void take(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), text);
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

package io.databroker.refinery.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.TableProfile;
import io.databroker.model.catalog.TableProfile.Column;
import io.databroker.model.catalog.TableProfile.Place;
import io.databroker.model.catalog.TableProfiles;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.ingest.Ingestor;
import io.databroker.refinery.job.CancelledException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.RunState;
import io.databroker.refinery.store.Said;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReportTest {

    private static final String RECIPE = """
            name: test
            title: Test
            description: Redacts, and takes copies out.
            seed: 1
            policy: default
            stages:
              - stage: personal_data
                action: redact
              - stage: exact_duplicates
            """;

    @TempDir
    Path folder;

    private ObjectStore objects;
    private ItemStore items;
    private Path inbox;

    @BeforeEach
    void open() throws IOException {
        objects = ObjectStore.open(folder.resolve("home"));
        items = ItemStore.open(folder.resolve("items.db"), objects);
        inbox = Files.createDirectory(folder.resolve("inbox"));
    }

    @AfterEach
    void close() {
        items.close();
        objects.close();
    }

    @Test
    void theReportDescribesTheRowsThatAreKept() throws IOException {
        write("people.csv", 300, row -> "%d,%s,person%d@firm%d.com", "id,city,mail");
        take();
        TableProfile table = tables(run(2, Progress.NONE)).described().getFirst();
        assertThat(table.name()).endsWith("people.csv");
        assertThat(table.rows()).isEqualTo(300);
        assertThat(table.columns()).extracting(Column::name).containsExactly("id", "city", "mail");
        assertThat(table.columns().getFirst().unique()).isTrue();
    }

    @Test
    void whatWasRedactedIsNotInTheReport() throws IOException {
        Files.writeString(
                inbox.resolve("cards.csv"), "id,card\n1,4111111111111111\n2,5500005555555559\n3,4012888888881881\n");
        take();
        Column card =
                tables(run(1, Progress.NONE)).described().getFirst().columns().getLast();
        assertThat(card.missingShare()).isZero();
        assertThat(card.numbers()).isNull();
    }

    @Test
    void copiesThatWereLeftOutDoNotMakeAColumnLookRepeated() throws IOException {
        Files.writeString(inbox.resolve("a.csv"), "id,city\n1,Bonn\n2,Ulm\n1,Bonn\n3,Kiel\n2,Ulm\n");
        take();
        TableProfile table = tables(run(1, Progress.NONE)).described().getFirst();
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.columns().getFirst().unique()).isTrue();
    }

    @Test
    void aColumnThatAppearsSaysInWhichFileAndRow() throws IOException {
        write("2024-04.csv", 400, row -> "%d,%s", "id,city");
        write("2024-05.csv", 400, row -> "%d,%s,v%d", "id,city,vat");
        take();
        TableProfile table = tables(run(2, Progress.NONE)).described().getFirst();
        assertThat(table.files()).isEqualTo(2);
        Place place = Objects.requireNonNull(table.columns().getLast().appears());
        assertThat(place.file()).endsWith("2024-05.csv");
        assertThat(place.row()).isEqualTo(1);
    }

    @Test
    void threadsDoNotChangeTheReport() throws IOException {
        writeMany();
        String alone = run(1, Progress.NONE).report();
        assertThat(alone).contains("\"tables\"");
        assertThat(run(2, Progress.NONE).report()).isEqualTo(alone);
        assertThat(run(5, Progress.NONE).report()).isEqualTo(alone);
    }

    @Test
    void aRunThatIsStoppedAnywhereAndGoneOnWithReportsTheSame() throws IOException {
        writeMany();
        String whole = run(1, Progress.NONE).report();
        for (String phase : List.of("Refining", "Writing the report")) {
            assertThatThrownBy(() -> run(2, new StopIn(phase))).isInstanceOf(CancelledException.class);
            assertThat(items.runs().all()).anyMatch(Predicate.not(RunState::finished));
            assertThat(run(2, Progress.NONE).report()).isEqualTo(whole);
            assertThat(items.runs().all()).allMatch(RunState::finished);
        }
    }

    @Test
    void theReportSaysHowFarItsWritingIs() throws IOException {
        write("a.csv", 700, row -> "%d,%s", "id,city");
        take();
        var seen = new Seen();
        run(2, seen);
        assertThat(seen.total).isEqualTo(700);
        assertThat(seen.done).isEqualTo(700);
    }

    @Test
    void aDecisionOfTheSellerIsInTheTablesToo() throws IOException {
        Files.writeString(inbox.resolve("a.csv"), "id,city\n1,Bonn\n2,Ulm\n3,Kiel\n");
        take();
        RunState run = run(1, Progress.NONE);
        items.decisions().decide(Said.drop(List.of(0L)), "drop", Instant.EPOCH);
        try (var decoder = new Decoder(objects)) {
            assertThat(tables(new RunReports(items, decoder, 2).current(run)).described())
                    .extracting(TableProfile::rows)
                    .containsExactly(2L);
        }
    }

    @Test
    void textsAndReportsOfOldHaveNoTables() throws IOException {
        Files.writeString(inbox.resolve("a.txt"), "The harbour was quiet that morning, and the boats lay still.");
        take();
        RunState run = run(1, Progress.NONE);
        assertThat(tables(run)).isEqualTo(TableProfiles.NONE);
        String old = Objects.requireNonNull(run.report()).replaceFirst("\"tables\":\\{[^}]*},", "");
        assertThat(old).doesNotContain("\"tables\"");
        assertThat(Json.MAPPER.readValue(old, RefinementReport.class).tables()).isEqualTo(TableProfiles.NONE);
    }

    private void writeMany() throws IOException {
        write("a.csv", 3_000, row -> "%d,%s,v%d", "id,city,price");
        write("b.csv", 2_000, row -> "%d,%s", "id,city");
        take();
    }

    private void write(String name, int rows, IntFunction<String> form, String head) throws IOException {
        var text = new StringBuilder(head).append('\n');
        for (int row = 0; row < rows; row++) {
            text.append(form.apply(row).formatted(row, "city " + row % 7, row % 400, row % 9))
                    .append('\n');
        }
        Files.writeString(inbox.resolve(name), text);
    }

    private void take() {
        var word = new Attestation("tester", Instant.EPOCH, Attestation.SENTENCE);
        new Ingestor(objects, items, IngestOptions.withThreads(1), word, Progress.NONE, _ -> {})
                .ingest(List.of(inbox), InputStream.nullInputStream(), "here");
    }

    private RunState run(int threads, Progress progress) {
        try (var decoder = new Decoder(objects)) {
            long run = new Refinement(items, objects, decoder)
                    .run(
                            Recipe.parse(RECIPE),
                            new ReportSubject("people", "test"),
                            new RunContext(1, threads, folder, progress));
            return items.runs().find(run).orElseThrow();
        }
    }

    private static TableProfiles tables(RunState run) {
        return RunReports.of(run).tables();
    }

    /// Stops work at the third checkpoint of a phase, or the last there is.
    private static final class StopIn implements Progress {
        private final String phase;
        private volatile boolean inIt;
        private int checkpoints;

        StopIn(String phase) {
            this.phase = phase;
        }

        @Override
        public void phase(String name, long total, String unit) {
            inIt = name.equals(phase);
        }

        @Override
        public void advance(long amount) {}

        @Override
        public synchronized void checkpoint() {
            if (inIt && ++checkpoints > 2) {
                throw new CancelledException();
            }
        }
    }

    /// Remembers the last phase.
    private static final class Seen implements Progress {
        private long total;
        private long done;

        @Override
        public void phase(String name, long total, String unit) {
            this.total = total;
            this.done = 0;
        }

        @Override
        public synchronized void advance(long amount) {
            done += amount;
        }

        @Override
        public void checkpoint() {}
    }
}

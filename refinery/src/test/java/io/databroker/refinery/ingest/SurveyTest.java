package io.databroker.refinery.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.ObjectStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyTest {

    @TempDir
    Path folder;

    private Path pile;

    @BeforeEach
    void makePile() throws IOException {
        pile = Files.createDirectory(folder.resolve("pile"));
        Files.writeString(pile.resolve("note.txt"), "The harbour was quiet that morning.");
        Files.writeString(pile.resolve("rows.csv"), "a,b\n1,2\n3,4\n5,6\n");
        Files.createFile(pile.resolve("empty.txt"));
        Files.writeString(pile.resolve(".hidden"), "not for sale");
        Files.writeString(pile.resolve("Thumbs.db"), "nor this");
        try (OutputStream out = Files.newOutputStream(pile.resolve("two.zip"));
                var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("inside.txt"));
            zip.write("Rain fell on the roof all night.".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("nothing.txt"));
        }
    }

    @Test
    void tellsKindsByContentAndLooksIntoArchives() {
        Forecast forecast = survey(false);
        assertThat(forecast.complete()).isTrue();
        assertThat(forecast.files()).isEqualTo(4);
        assertThat(forecast.members()).isEqualTo(2);
        assertThat(forecast.kinds().get(FileKind.TEXT).files()).isEqualTo(2);
        assertThat(forecast.kinds().get(FileKind.TABLE).files()).isEqualTo(1);
        assertThat(forecast.kinds().get(FileKind.ARCHIVE).files()).isEqualTo(1);
        assertThat(forecast.room()).isGreaterThan(forecast.bytes());
    }

    @Test
    void saysWhatWillBeRejectedAndWhy() {
        Sentence empty = Sentence.of("file_empty", "The file is empty.");
        assertThat(survey(false).problems())
                .containsExactly(
                        new Forecast.Problem("pile/empty.txt", empty),
                        new Forecast.Problem("pile/two.zip!/nothing.txt", empty));
    }

    @Test
    void leavesHiddenAndSystemFilesOutUnlessTheyAreWanted() {
        assertThat(survey(false).hidden()).isEqualTo(2);
        assertThat(survey(true)).matches(all -> all.hidden() == 0 && all.files() == 6);
    }

    @Test
    void knowsWhatTheLibraryHasAlready() throws IOException {
        try (var objects = ObjectStore.open(folder.resolve("objects"))) {
            objects.put(Files.readAllBytes(pile.resolve("note.txt")));
            objects.flush();
            var survey = new Survey(objects);
            survey.look(List.of(pile), false, Progress.NONE);
            assertThat(survey.forecast().known()).isEqualTo(1);
            assertThat(survey.forecast().knownBytes()).isEqualTo(Files.size(pile.resolve("note.txt")));
        }
    }

    @Test
    void agreesWithTheImportThatFollows() throws IOException {
        Forecast forecast = survey(true);
        try (var dataset = Import.into(folder.resolve("home"))) {
            IngestionReport report = dataset.take(pile);
            assertThat(report.filesFailed()).isEqualTo(forecast.unreadable());
            assertThat(report.filesValidated()).isEqualTo(forecast.files() + forecast.members());
        }
    }

    private Forecast survey(boolean hiddenToo) {
        try (var objects = ObjectStore.open(folder.resolve("empty-" + hiddenToo))) {
            var survey = new Survey(objects);
            survey.look(List.of(pile), hiddenToo, Progress.NONE);
            return survey.forecast();
        }
    }
}

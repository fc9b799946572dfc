package io.databroker.refinery.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.store.IngestionRecord.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEventTest {

    @TempDir
    Path folder;

    @Test
    void everyFileIsFoundReadAndDoneInThisOrder() throws IOException {
        Path pile = Files.createDirectory(folder.resolve("pile"));
        Files.writeString(pile.resolve("a.txt"), "The harbour was quiet that morning.");
        Files.createFile(pile.resolve("b.txt"));
        List<FileEvent> events = take(pile);
        assertThat(events)
                .filteredOn(event -> path(event).equals("pile/a.txt"))
                .satisfiesExactly(
                        found -> assertThat(found).isInstanceOf(FileEvent.Found.class),
                        reading -> assertThat(reading).isInstanceOf(FileEvent.Reading.class),
                        read -> assertThat(read).isInstanceOf(FileEvent.Read.class),
                        done -> assertThat(((FileEvent.Done) done)
                                        .records()
                                        .getFirst()
                                        .status())
                                .isEqualTo(Status.INGESTED));
        assertThat(events)
                .filteredOn(event -> path(event).equals("pile/b.txt"))
                .last()
                .satisfies(done -> assertThat(((FileEvent.Done) done)
                                .records()
                                .getFirst()
                                .reason()
                                .english())
                        .isEqualTo("The file is empty."));
    }

    @Test
    void aFileThatIsAsItWasIsUnchanged() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "The harbour was quiet that morning.");
        take(letter);
        assertThat(take(letter)).singleElement().isInstanceOf(FileEvent.Unchanged.class);
    }

    private List<FileEvent> take(Path path) {
        var events = Collections.synchronizedList(new ArrayList<FileEvent>());
        try (var dataset = Import.into(folder.resolve("home"))) {
            dataset.take(events::add, path);
        }
        return events;
    }

    private static String path(FileEvent event) {
        return switch (event) {
            case FileEvent.Found found -> found.path();
            case FileEvent.Reading reading -> reading.path();
            case FileEvent.Read read -> read.record().path();
            case FileEvent.Unchanged unchanged -> unchanged.record().path();
            case FileEvent.Done done -> done.records().getFirst().path();
        };
    }
}

package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinTest {

    @TempDir
    Path home;

    @Test
    void whatIsInTheBinIsNotInTheLibraryAndComesBackAsItWas() throws IOException {
        try (var library = open()) {
            Dataset letters = filled(library, "letters");
            library.catalog().bin().put(letters.id());
            assertThat(library.catalog().datasets()).isEmpty();
            assertThat(library.catalog().bin().contents()).containsExactly(letters);
        }
        try (var library = open()) {
            Dataset letters = library.catalog().bin().contents().getFirst();
            assertThat(library.catalog().withId(letters.id())).isEqualTo(letters);
            assertThat(library.catalog().bin().restore(letters.id())).isEqualTo("letters");
            assertThat(library.catalog().datasets()).containsExactly(letters);
            try (var items = library.items(letters)) {
                assertThat(items.itemCount()).isEqualTo(1);
            }
        }
    }

    @Test
    void theNameOfADatasetInTheBinIsFree() throws IOException {
        try (var library = open()) {
            Dataset old = filled(library, "letters");
            library.catalog().bin().put(old.id());
            library.catalog().create("letters");
            assertThat(library.catalog().bin().restore(old.id())).isEqualTo("letters 2");
            assertThat(library.catalog().datasets()).extracting(Dataset::name).containsExactly("letters", "letters 2");
        }
    }

    @Test
    void emptyingRemovesTheDataAndWhatTheCatalogKnows() throws IOException {
        try (var library = open()) {
            Dataset letters = filled(library, "letters");
            library.catalog().bin().put(letters.id());
            library.emptyBin();
            assertThat(library.folder(letters)).doesNotExist();
            assertThat(library.catalog().bin().contents()).isEmpty();
            assertThatThrownBy(() -> library.catalog().bin().restore(letters.id()))
                    .isInstanceOf(DataBrokerException.class)
                    .hasMessageContaining("emptied");
            assertThatThrownBy(() -> library.catalog().withId(letters.id())).isInstanceOf(DataBrokerException.class);
        }
    }

    @Test
    void emptyingThatACrashCutShortGoesOnAtTheNextOpening() throws IOException {
        Dataset letters;
        try (var library = open()) {
            letters = filled(library, "letters");
            library.catalog().bin().put(letters.id());
            library.catalog().bin().condemn();
            assertThat(library.folder(letters)).exists();
        }
        try (var library = open()) {
            assertThat(library.folder(letters)).doesNotExist();
            assertThat(library.catalog().bin().condemned()).isEmpty();
        }
    }

    @Test
    void aNameIsGivenOnceAndChangedInPlace() throws IOException {
        try (var library = open()) {
            Dataset letters = filled(library, "letters");
            library.catalog().create("other");
            assertThatThrownBy(() -> library.catalog().rename(letters, "other"))
                    .isInstanceOf(DataBrokerException.class);
            assertThatThrownBy(() -> library.catalog().rename(letters, " ")).isInstanceOf(DataBrokerException.class);
            library.catalog().rename(letters, "post");
            assertThat(library.catalog().withId(letters.id()).name()).isEqualTo("post");
        }
    }

    @Test
    void workKeepsTheSummaryTrue() throws IOException {
        try (var library = open()) {
            Dataset letters = filled(library, "letters");
            var remembered = library.catalog().summaries().all().get(letters.id());
            assertThat(remembered.outdated()).isFalse();
            assertThat(remembered.summary().contents().files()).isEqualTo(1);
            assertThat(remembered.summary().contents().itemCount()).isEqualTo(1);
            assertThat(remembered.summary().quality()).isNull();
            var recipe = Recipe.named("clean-text");
            new RefineWork(library).run(letters, recipe, 1, Progress.NONE);
            DatasetSummary refined =
                    library.catalog().summaries().all().get(letters.id()).summary();
            assertThat(refined.runs()).isEqualTo(1);
            assertThat(refined.quality()).isBetween(0.0, 1.0);
            assertThat(refined.histogram()).isNotEmpty();
        }
    }

    private Library open() {
        return Library.open(home.resolve("library"), InstantSource.system());
    }

    private Dataset filled(Library library, String name) throws IOException {
        Path letter = Files.writeString(
                home.resolve("letter.txt"),
                "The harbour was quiet that morning, and the boats lay still on the grey water until noon.");
        Dataset dataset = library.catalog().create(name);
        new ImportWork(library)
                .run(
                        dataset,
                        List.of(letter),
                        InputStream.nullInputStream(),
                        false,
                        Attestation.of("tester", InstantSource.system()),
                        IngestOptions.withThreads(1),
                        Progress.NONE);
        return library.catalog().withId(dataset.id());
    }
}

package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.DatasetOverlap;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.job.CancelledException;
import io.databroker.refinery.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlapTest {

    @TempDir
    Path home;

    private final Random random = new Random(11);
    private final String shared = prose(120);
    private final String quoted = prose(60);
    private Path letters;
    private Path post;

    @BeforeEach
    void write() throws IOException {
        letters = Files.createDirectory(home.resolve("letters"));
        post = Files.createDirectory(home.resolve("post"));
        Files.writeString(letters.resolve("a.txt"), shared);
        Files.writeString(letters.resolve("b.txt"), prose(100) + " " + quoted);
        Files.writeString(letters.resolve("c.txt"), prose(100));
        Files.writeString(post.resolve("x.txt"), shared.replaceFirst(" \\S+", " another"));
        Files.writeString(post.resolve("x copy.txt"), shared.replaceFirst(" \\S+", " another"));
        Files.writeString(post.resolve("y.txt"), quoted + " " + prose(300));
        Files.writeString(post.resolve("z.jsonl"), "{\"id\": 1, \"text\": \"" + prose(80) + "\"}\n");
    }

    private String prose(int words) {
        return random.ints(words, 0, 4_000)
                .mapToObj(number -> Integer.toString(number + 50, 36).replaceAll("[0-9]", "q"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void anImportTellsWhatItHasInCommonWithOtherDatasets() {
        try (var library = open()) {
            Dataset first = take(library, "letters", letters, Progress.NONE);
            assertThat(new OverlapWork(library).of(first)).isEmpty();
            Dataset second = take(library, "post", post, Progress.NONE);
            List<DatasetOverlap> found = new OverlapWork(library).of(second);
            assertThat(found).singleElement().satisfies(overlap -> {
                assertThat(overlap.dataset()).isEqualTo("letters");
                assertThat(overlap.nearCopies()).isEqualTo(2);
                assertThat(overlap.partialCopies()).isEqualTo(1);
                assertThat(overlap.examples())
                        .extracting(DatasetOverlap.Example::item, DatasetOverlap.Example::other)
                        .containsExactlyInAnyOrder(
                                tuple("post/x copy.txt", "letters/a.txt"),
                                tuple("post/x.txt", "letters/a.txt"),
                                tuple("post/y.txt", "letters/b.txt"));
            });
            assertThat(new OverlapWork(library).of(first)).singleElement().satisfies(overlap -> {
                assertThat(overlap.dataset()).isEqualTo("post");
                assertThat(overlap.nearCopies()).isEqualTo(1);
                assertThat(overlap.partialCopies()).isEqualTo(1);
            });
        }
    }

    @Test
    void whatIsImportedLaterIsComparedAndWhatHasGoneIsForgotten() throws IOException {
        try (var library = open()) {
            take(library, "letters", letters, Progress.NONE);
            Dataset second = take(library, "post", post, Progress.NONE);
            Files.delete(post.resolve("x copy.txt"));
            Files.writeString(post.resolve("new.txt"), Files.readString(letters.resolve("c.txt")));
            take(library, "post", post, Progress.NONE);
            assertThat(new OverlapWork(library).of(second))
                    .singleElement()
                    .extracting(DatasetOverlap::nearCopies)
                    .isEqualTo(2L);
            take(library, "letters", Files.createDirectory(home.resolve("nothing")), Progress.NONE);
            assertThat(new OverlapWork(library).of(second)).isEmpty();
        }
    }

    @Test
    void aDatasetThatIsGoneIsForgotten() {
        try (var library = open()) {
            Dataset first = take(library, "letters", letters, Progress.NONE);
            Dataset second = take(library, "post", post, Progress.NONE);
            library.catalog().bin().put(first.id());
            assertThat(new OverlapWork(library).of(second)).isEmpty();
            library.emptyBin();
            Dataset again = take(library, "letters", letters, Progress.NONE);
            assertThat(new OverlapWork(library).of(again))
                    .singleElement()
                    .extracting(DatasetOverlap::nearCopies)
                    .isEqualTo(1L);
        }
    }

    @Test
    void whatWasCutShortIsFoundAtTheNextImport() {
        List<DatasetOverlap> whole;
        try (var library = Library.open(home.resolve("whole"), InstantSource.system())) {
            take(library, "letters", letters, Progress.NONE);
            whole = new OverlapWork(library).of(take(library, "post", post, Progress.NONE));
        }
        try (var library = open()) {
            take(library, "letters", letters, Progress.NONE);
            assertThatThrownBy(() -> take(library, "post", post, cancelledWhenComparing()))
                    .isInstanceOf(CancelledException.class);
        }
        try (var library = open()) {
            assertThat(new OverlapWork(library).of(take(library, "post", post, Progress.NONE)))
                    .isEqualTo(whole);
        }
    }

    @Test
    void anIndexThatWasLostIsMadeAgain() throws IOException {
        List<DatasetOverlap> before;
        try (var library = open()) {
            take(library, "letters", letters, Progress.NONE);
            before = new OverlapWork(library).of(take(library, "post", post, Progress.NONE));
        }
        try (var files = Files.list(home.resolve("library/similar"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".texts")).toList()) {
                Files.writeString(file, "nothing of the kind");
            }
        }
        try (var library = open()) {
            assertThat(new OverlapWork(library).of(take(library, "post", post, Progress.NONE)))
                    .isEqualTo(before);
        }
    }

    private static Progress cancelledWhenComparing() {
        return new Progress() {
            private boolean comparing;

            @Override
            public void phase(String name, long total, String unit) {
                comparing = name.endsWith(": post");
            }

            @Override
            public void advance(long amount) {}

            @Override
            public void checkpoint() {
                if (comparing) {
                    throw new CancelledException();
                }
            }
        };
    }

    private Library open() {
        return Library.open(home.resolve("library"), InstantSource.system());
    }

    private static Dataset take(Library library, String name, Path folder, Progress progress) {
        Dataset dataset = library.catalog().findOrCreate(name);
        new ImportWork(library)
                .run(
                        dataset,
                        List.of(folder),
                        InputStream.nullInputStream(),
                        true,
                        Attestation.of("A Seller", InstantSource.system()),
                        IngestOptions.withThreads(2),
                        progress);
        return dataset;
    }
}

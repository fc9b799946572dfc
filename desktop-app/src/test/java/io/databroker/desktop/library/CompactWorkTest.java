package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.job.CancelledException;
import io.databroker.refinery.job.Job;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactWorkTest {

    @TempDir
    Path home;

    @Test
    void whatOnlyADatasetThatIsGoneNeededGoesAndAllElseCanBeRead() throws IOException {
        try (var library = open()) {
            Dataset kept = take(library, "kept", 1);
            Dataset gone = take(library, "gone", 2);
            new RefineWork(library).run(kept, Recipe.named("clean-text"), 1, Progress.NONE);
            library.catalog().bin().put(gone.id());
            assertThat(new CompactWork(library).run(Progress.NONE).removed()).isZero();
            library.emptyBin();
        }
        try (var library = open()) {
            long before = new CheckWork(library).check(Progress.NONE).unneededBytes();
            assertThat(before).isGreaterThan(3_000_000);
            long freed = new CompactWork(library).run(Progress.NONE).freedBytes();
            assertThat(freed).isBetween(before - 100_000, before + 100_000);
            var checked = new CheckWork(library).check(Progress.NONE);
            assertThat(checked.passed()).isTrue();
            assertThat(checked.unneededBytes()).isZero();
            Path back = home.resolve("back");
            new RestoreWork(library).run(library.dataset("kept"), back, 1, Progress.NONE);
            assertThat(back.resolve("kept/noise.bin")).hasSameBinaryContentAs(home.resolve("kept/noise.bin"));
        }
    }

    @Test
    void nothingIsCompactedWhileOtherWorkGoesOn() {
        try (var library = open();
                var _ = library.working(Progress.NONE)) {
            assertThatThrownBy(() -> new CompactWork(library).run(Progress.NONE))
                    .isInstanceOf(DataBrokerException.class)
                    .hasMessageContaining("Other work");
        }
    }

    @Test
    void workThatComesMeanwhileWaitsInTheQueueAndThenGoesOn() throws Exception {
        try (var library = open();
                var workshop = new Workshop(library, InstantSource.system(), 2)) {
            Dataset dataset = library.catalog().create("later");
            Path letter = Files.writeString(home.resolve("letter.txt"), "The harbour was quiet that morning.");
            Job<String> job;
            try (var _ = library.alone()) {
                job = workshop.begin(letter(dataset, letter)).job();
                awaitPhase(job, "Waiting for the compaction");
                assertThat(job.state()).isEqualTo(Job.State.RUNNING);
            }
            assertThat(job.join()).isNotNull();
            try (var items = library.items(dataset)) {
                assertThat(items.itemCount()).isEqualTo(1);
            }
        }
    }

    @Test
    void workThatWaitsCanBeCancelled() throws Exception {
        try (var library = open();
                var workshop = new Workshop(library, InstantSource.system(), 2);
                var _ = library.alone()) {
            Dataset dataset = library.catalog().create("never");
            Path letter = Files.writeString(home.resolve("letter.txt"), "The harbour was quiet that morning.");
            Job<String> job = workshop.begin(letter(dataset, letter)).job();
            awaitPhase(job, "Waiting for the compaction");
            job.tracker().cancel();
            assertThatThrownBy(job::join).isInstanceOf(CancelledException.class);
            assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        }
    }

    private static WorkOrder letter(Dataset dataset, Path file) {
        return new WorkOrder.ImportFiles(
                dataset.id(), List.of(file.toString()), Attestation.of("A Seller", InstantSource.system()));
    }

    private static void awaitPhase(Job<?> job, String phase) {
        while (!job.tracker().snapshot().phase().equals(phase)) {
            Thread.onSpinWait();
        }
    }

    private Library open() {
        return Library.open(home.resolve("library"), InstantSource.system());
    }

    private Dataset take(Library library, String name, int seed) throws IOException {
        Path folder = Files.createDirectory(home.resolve(name));
        var noise = new byte[3_500_000];
        new Random(seed).nextBytes(noise);
        Files.write(folder.resolve("noise.bin"), noise);
        Files.writeString(folder.resolve("letter.txt"), "The harbour was quiet that morning, number " + seed + ".");
        Dataset dataset = library.catalog().create(name);
        new ImportWork(library)
                .run(
                        dataset,
                        List.of(folder),
                        InputStream.nullInputStream(),
                        true,
                        Attestation.of("A Seller", InstantSource.system()),
                        IngestOptions.withThreads(2),
                        Progress.NONE);
        return dataset;
    }
}

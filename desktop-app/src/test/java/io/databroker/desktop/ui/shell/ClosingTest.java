package io.databroker.desktop.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.Desk;
import io.databroker.desktop.ui.Waiting;
import io.databroker.desktop.ui.settings.Preferences;
import io.databroker.desktop.ui.settings.Settings;
import io.databroker.refinery.ingest.Attestation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingTest {

    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder;

    private final CountDownLatch quit = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger hidden = new AtomicInteger();
    private Desk desk;
    private Settings settings;
    private Closing closing;

    @BeforeEach
    void open() {
        desk = Desk.empty(folder.resolve("library"));
        settings = new Settings(folder.resolve("settings.json"), Runnable::run);
        closing = new Closing(desk.activity, settings, hidden::incrementAndGet, quit::countDown);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void endsAtOnceWhereNothingRuns() {
        closing.request(asked::incrementAndGet);

        assertThat(quit.getCount()).isZero();
        assertThat(asked).hasValue(0);
    }

    @Test
    void asksWhileWorkRunsAndLeavesTheWindowAsItIsUntilThereIsAnAnswer() throws IOException {
        pausedWork();

        closing.request(asked::incrementAndGet);

        assertThat(asked).hasValue(1);
        assertThat(hidden).hasValue(0);
        assertThat(quit.getCount()).isOne();
    }

    @Test
    void workOutOfSightTakesTheProgramWithItWhenItEnds() throws Exception {
        Errand errand = pausedWork();

        closing.choose(Preferences.Closing.KEEP_WORKING, false);

        assertThat(hidden).hasValue(1);
        assertThat(quit.await(Waiting.SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(errand.job().join()).isNotEmpty();
        assertThat(settings.get().closing()).isEqualTo(Preferences.Closing.ASK);
    }

    @Test
    void theProgramStaysWhereTheWindowWasBroughtBack() throws Exception {
        Errand errand = pausedWork();
        closing.choose(Preferences.Closing.KEEP_WORKING, false);
        errand.job().tracker().pause();
        var ended = new CountDownLatch(1);
        desk.workshop.whenEnded(_ -> ended.countDown());

        closing.shown();
        errand.job().tracker().resume();

        assertThat(ended.await(Waiting.SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(quit.getCount()).isOne();
    }

    @Test
    void stoppedWorkIsOfferedForGoingOnAndTheAnswerIsRemembered() throws IOException {
        pausedWork();

        closing.choose(Preferences.Closing.STOP, true);
        assertThat(quit.getCount()).isZero();
        desk.workshop.close();

        assertThat(desk.library.catalog().workLog().open()).hasSize(1);
        assertThat(new Settings(folder.resolve("settings.json"), Runnable::run)
                        .get()
                        .closing())
                .isEqualTo(Preferences.Closing.STOP);
    }

    @Test
    void isNotAskedAgainOnceRemembered() throws Exception {
        pausedWork();
        settings.change(draft -> draft.closing = Preferences.Closing.KEEP_WORKING);

        closing.request(asked::incrementAndGet);

        assertThat(asked).hasValue(0);
        assertThat(hidden).hasValue(1);
        assertThat(quit.await(Waiting.SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private Errand pausedWork() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        for (int i = 0; i < 300; i++) {
            Files.writeString(files.resolve("note-" + i + ".txt"), "Note " + i + ". The harbour was quiet.");
        }
        var order = new WorkOrder.ImportFiles(
                desk.library.catalog().create("Notes").id(), List.of(files.toString()), Attestation.of("Kim", CLOCK));
        desk.activity.begin(order, errand -> errand.job().tracker().pause());
        desk.activity.update();
        return desk.activity.rows().getFirst().errand();
    }
}

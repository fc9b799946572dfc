package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.kit.Undo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    @BeforeAll
    static void startToolkit() {
        Studio.startToolkit();
    }

    @Test
    void complainsAboutWorkOfTheProgramOnTheWindowsThread() {
        try (var watchdog = watch()) {
            var late = new CompletableFuture<Boolean>();
            Thread.ofVirtual().start(() -> {
                Waiting.until(() -> !watchdog.complaints().isEmpty());
                late.complete(true);
            });
            Studio.onWindow(() -> throughTheProgram(late::join));
            assertThat(watchdog.complaints()).singleElement().asString().contains("Undo.perform");
        }
    }

    @Test
    void letsShortStepsPass() {
        try (var watchdog = watch()) {
            for (int i = 0; i < 20; i++) {
                Studio.onWindow(() -> throughTheProgram(() -> {}));
            }
            assertThat(watchdog.complaints()).isEmpty();
        }
    }

    @Test
    void letsTestsTakeTheirTime() {
        try (var watchdog = watch()) {
            Studio.onWindow(() -> {
                return new CountDownLatch(1).await(4 * Watchdog.LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            });
            assertThat(watchdog.complaints()).isEmpty();
        }
    }

    @Test
    void notesChangesFromAnotherThread() {
        SceneGuard.drain();
        var label = Studio.onWindow(() -> {
            var shown = new Label("before");
            SceneGuard.watch(new Scene(new VBox(shown)));
            return shown;
        });
        label.setText("after");
        assertThat(SceneGuard.drain()).singleElement().asString().contains("changed on the thread");
    }

    private static Watchdog watch() {
        return new Watchdog(Studio.onWindow(Thread::currentThread));
    }

    private static boolean throughTheProgram(Runnable step) {
        new Undo().perform(new Undo.Edit("", () -> {}, step));
        return true;
    }
}

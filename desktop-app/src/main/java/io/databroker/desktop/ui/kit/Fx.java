package io.databroker.desktop.ui.kit;

import java.util.concurrent.Executors;
import javafx.application.Platform;

/// The one place that sends work to the JavaFX thread.
public final class Fx {

    /// The JavaFX thread, and virtual threads beside it.
    public static final Threads THREADS = new Threads(
            Fx::run,
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("load-", 0).factory()));

    private Fx() {}

    /// Runs on the JavaFX thread: at once where that is the caller's.
    public static void run(Runnable step) {
        if (Platform.isFxApplicationThread()) {
            step.run();
        } else {
            Platform.runLater(step);
        }
    }
}

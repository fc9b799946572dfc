package io.databroker.desktop.ui.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Brings what happens on other threads to the window ten times a second, however often it happens: listeners look
/// at snapshots of the work instead of being told of every step.
public final class Pump {

    private static final Duration PERIOD = Duration.millis(100);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Timeline timeline = new Timeline(new KeyFrame(PERIOD, _ -> listeners.forEach(Runnable::run)));

    /// Calls `listener` from now on; the answer ends that.
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        timeline.setCycleCount(Timeline.INDEFINITE);
        timeline.play();
        return () -> {
            listeners.remove(listener);
            if (listeners.isEmpty()) {
                timeline.stop();
            }
        };
    }
}

package io.databroker.desktop.ui.shell;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Notices.Notice;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ListChangeListener.Change;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Shows notices at the edge of the window for a while; those about failures stay until they are closed.
final class Toasts {

    private static final int AT_ONCE = 4;
    private static final Duration SHOWN = Duration.seconds(6);

    private final VBox box;
    private final Notices notices;
    private final ListChangeListener<Notice> listener = this::changed;

    Toasts(VBox box, Notices notices) {
        this.box = box;
        this.notices = notices;
        notices.all().addListener(listener);
    }

    void close() {
        notices.all().removeListener(listener);
    }

    private void changed(Change<? extends Notice> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::show);
        }
    }

    private void show(Notice notice) {
        var toast = new Notification(
                Direction.breakable(notice.text()), icon(notice).icon());
        if (Direction.hasLeft(notice.text())) {
            toast.setNodeOrientation(Direction.of(notice.text()));
        }
        toast.getStyleClass().addAll(Styles.ELEVATED_2, style(notice));
        toast.setAccessibleText(notice.text());
        toast.setOnClose(_ -> box.getChildren().remove(toast));
        String title = notice.actionTitle();
        Runnable action = notice.action();
        if (title != null && action != null) {
            var button = new Button(title);
            button.setOnAction(_ -> {
                box.getChildren().remove(toast);
                action.run();
            });
            toast.setPrimaryActions(button);
        }
        box.getChildren().add(toast);
        if (box.getChildren().size() > AT_ONCE) {
            box.getChildren().removeFirst();
        }
        if (notice.tone() != Notices.Tone.FAILURE) {
            var pause = new PauseTransition(SHOWN);
            pause.setOnFinished(_ -> box.getChildren().remove(toast));
            pause.play();
        }
    }

    private static Icons icon(Notice notice) {
        return switch (notice.tone()) {
            case INFO -> Icons.INFO;
            case SUCCESS -> Icons.DONE_ROUND;
            case WARNING -> Icons.WARNING;
            case FAILURE -> Icons.FAILED;
        };
    }

    private static String style(Notice notice) {
        return switch (notice.tone()) {
            case INFO -> Styles.ACCENT;
            case SUCCESS -> Styles.SUCCESS;
            case WARNING -> Styles.WARNING;
            case FAILURE -> Styles.DANGER;
        };
    }
}

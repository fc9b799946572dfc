package io.databroker.desktop.ui.shell;

import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Screen.DropTarget;
import io.databroker.desktop.ui.kit.Views;
import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lies over the whole window while files are dragged over it, and says what dropping them will do.
final class DropOverlay {

    private final Node overlay;
    private final Label promise;
    private final Supplier<@Nullable Screen> screen;

    DropOverlay(StackPane root, Node overlay, Label promise, Supplier<@Nullable Screen> screen) {
        this.overlay = overlay;
        this.promise = promise;
        this.screen = screen;
        Views.show(overlay, false);
        root.addEventFilter(DragEvent.DRAG_OVER, this::over);
        root.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget() == root) {
                Views.show(overlay, false);
            }
        });
        root.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /// What is under the pointer and takes files itself, such as a card (it has the target among its properties),
    /// or
    /// else the screen.
    private Optional<DropTarget> target(DragEvent event) {
        if (!event.getDragboard().hasFiles()) {
            return Optional.empty();
        }
        Node under = event.getPickResult().getIntersectedNode();
        while (under != null) {
            if (under.hasProperties() && under.getProperties().get(DropTarget.class) instanceof DropTarget own) {
                return Optional.of(own);
            }
            under = under.getParent();
        }
        Screen now = screen.get();
        return now == null ? Optional.empty() : now.dropTarget();
    }

    private void over(DragEvent event) {
        target(event).ifPresent(target -> {
            event.acceptTransferModes(TransferMode.COPY);
            promise.setText(target.promise());
            Views.show(overlay, true);
            event.consume();
        });
    }

    private void dropped(DragEvent event) {
        Views.show(overlay, false);
        target(event).ifPresent(target -> {
            target.accept()
                    .accept(event.getDragboard().getFiles().stream()
                            .map(File::toPath)
                            .toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }
}

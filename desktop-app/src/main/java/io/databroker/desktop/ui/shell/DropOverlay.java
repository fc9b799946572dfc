package io.databroker.desktop.ui.shell;

import io.databroker.desktop.ui.kit.DropTarget;
import io.databroker.desktop.ui.kit.Views;
import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/// Lies over the whole window while files are dragged over it, and says what dropping them will do.
final class DropOverlay {

    private final Node overlay;
    private final Label promise;
    private final Supplier<DropTarget> elsewhere;

    DropOverlay(StackPane root, Node overlay, Label promise, Supplier<DropTarget> elsewhere) {
        this.overlay = overlay;
        this.promise = promise;
        this.elsewhere = elsewhere;
        Views.show(overlay, false);
        root.addEventFilter(DragEvent.DRAG_OVER, this::over);
        root.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget() == root) {
                Views.show(overlay, false);
            }
        });
        root.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /// What is under the pointer and takes files itself, such as a card, or else what the whole place does with
    /// them.
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
        return Optional.of(elsewhere.get());
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

package io.databroker.desktop.ui.kit;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Puts nodes into a pane one a frame: to style and lay out many at once would hold the window up for longer than a
/// frame may take. The pane has the style class `filling` until all are in.
public final class Filling extends AnimationTimer {

    private static final String STYLE = "filling";

    private final Pane pane;
    private final Iterator<Supplier<Node>> nodes;

    private Filling(Pane pane, List<Supplier<Node>> nodes) {
        this.pane = pane;
        this.nodes = nodes.iterator();
    }

    /// Begins with the first node at once.
    public static void fill(Pane pane, List<Supplier<Node>> nodes) {
        var filling = new Filling(pane, nodes);
        pane.getStyleClass().add(STYLE);
        filling.start();
        filling.next();
    }

    @Override
    public void handle(long now) {
        next();
    }

    private void next() {
        if (nodes.hasNext()) {
            pane.getChildren().add(nodes.next().get());
        } else {
            stop();
            pane.getStyleClass().remove(STYLE);
        }
    }
}

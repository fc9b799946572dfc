package io.databroker.desktop.ui.kit;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Puts nodes into a pane over several frames, as many in each as fit: to style many at once would hold the window up
/// for longer than a frame may take. The pane has the style class `filling` until all are in.
public final class Filling extends AnimationTimer {

    private static final String STYLE = "filling";

    /// How long styling may take in a frame, in nanoseconds; the frame has to lay out and draw, too.
    private static final long SHARE = 8_000_000;

    private final Pane pane;
    private final Iterator<Supplier<Node>> nodes;

    private Filling(Pane pane, List<Supplier<Node>> nodes) {
        this.pane = pane;
        this.nodes = nodes.iterator();
    }

    /// Begins with the next frame.
    public static void fill(Pane pane, List<Supplier<Node>> nodes) {
        pane.getStyleClass().add(STYLE);
        new Filling(pane, nodes).start();
    }

    @Override
    public void handle(long now) {
        long start = System.nanoTime();
        while (nodes.hasNext() && System.nanoTime() - start < SHARE) {
            Node node = nodes.next().get();
            pane.getChildren().add(node);
            node.applyCss();
        }
        if (!nodes.hasNext()) {
            stop();
            pane.getStyleClass().remove(STYLE);
        }
    }
}

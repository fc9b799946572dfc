package io.databroker.desktop.ui.kit;

import java.util.function.BiConsumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Counts as bars, of which a range can be chosen: dragged over with the mouse, or with the arrows, which move it,
/// and with Shift, which widens it. Escape or a double click lets go of it.
public final class Histogram extends Pane {

    private static final double LEAST = 2;
    private static final double WIDEST = 32;

    /// All bars of a colour are one shape, because a node for each would take longer to style than to draw.
    private final Path chosen = bars("bars");

    private final Path outside = bars("bars-outside");
    private int[] counts = {};
    private int first = -1;
    private int last = -1;
    private int anchor;
    private BiConsumer<Integer, Integer> onBrush = (_, _) -> {};
    private Runnable onClear = () -> {};

    public Histogram() {
        getStyleClass().add("histogram");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
        getChildren().addAll(outside, chosen);
    }

    private static Path bars(String style) {
        var bars = new Path();
        bars.getStyleClass().add(style);
        bars.setManaged(false);
        bars.setMouseTransparent(true);
        return bars;
    }

    /// Shows counts by bin, and the range that is chosen.
    ///
    /// @param from first bin of the range, or -1 where none is chosen
    public void show(int[] bins, int from, int to) {
        counts = bins.clone();
        first = from;
        last = to;
        requestLayout();
    }

    /// Called with the first and last bin of a range that was chosen.
    public void onBrush(BiConsumer<Integer, Integer> listener) {
        onBrush = listener;
    }

    /// Called when no range is wanted any more.
    public void onClear(Runnable listener) {
        onClear = listener;
    }

    /// How many bins are shown.
    public int bins() {
        return counts.length;
    }

    @Override
    protected void layoutChildren() {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        chosen.getElements().clear();
        outside.getElements().clear();
        double width = getWidth() / Math.max(1, counts.length);
        double gap = width > 3 ? 1 : 0;
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                double height = Math.max(LEAST, Math.sqrt((double) counts[bin] / most) * getHeight());
                boolean fades = first >= 0 && (bin < first || bin > last);
                double wide = Math.clamp(width - gap, 1, WIDEST);
                add(fades ? outside : chosen, bin * width + (width - gap - wide) / 2, wide, height);
            }
        }
    }

    private void add(Path bars, double left, double width, double height) {
        double top = getHeight() - height;
        bars.getElements()
                .addAll(
                        new MoveTo(left, getHeight()),
                        new LineTo(left, top),
                        new LineTo(left + width, top),
                        new LineTo(left + width, getHeight()),
                        new ClosePath());
    }

    private int bin(MouseEvent event) {
        int bin = (int) (event.getX() / getWidth() * counts.length);
        return Math.clamp(bin, 0, Math.max(0, counts.length - 1));
    }

    private void press(MouseEvent event) {
        requestFocus();
        anchor = bin(event);
    }

    private void drag(MouseEvent event) {
        int at = bin(event);
        first = Math.min(anchor, at);
        last = Math.max(anchor, at);
        requestLayout();
    }

    private void release(MouseEvent event) {
        if (event.getClickCount() > 1) {
            clear();
        } else if (counts.length > 0) {
            drag(event);
            onBrush.accept(first, last);
        }
    }

    private void clear() {
        first = -1;
        last = -1;
        requestLayout();
        onClear.run();
    }

    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (event.getCode() == KeyCode.ESCAPE && first >= 0) {
            clear();
            event.consume();
        } else if (step != 0 && counts.length > 0) {
            int end = counts.length - 1;
            boolean none = first < 0;
            last = none ? end : Math.clamp(last + step, event.isShiftDown() ? first : 0, end);
            first = none ? 0 : event.isShiftDown() ? first : Math.clamp(first + step, 0, last);
            requestLayout();
            onBrush.accept(first, last);
            event.consume();
        }
    }
}

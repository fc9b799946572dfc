package io.databroker.desktop.ui.kit;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Counts as bars, of which a range can be chosen: dragged over with the mouse, or with the arrows, which move it,
/// and with Shift, which widens it. Escape or a double click lets go of it.
public final class Histogram extends Pane {

    private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
    private static final double LEAST = 2;

    private int[] counts = {};
    private int first = -1;
    private int last = -1;
    private int anchor;
    private BiConsumer<Integer, Integer> onBrush = (_, _) -> {};
    private Runnable onClear = () -> {};

    public Histogram() {
        getStyleClass().add("histogram");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
    }

    /// Shows counts by bin, and the range that is chosen.
    ///
    /// @param from first bin of the range, or -1 where none is chosen
    public void show(int[] bins, int from, int to) {
        counts = bins.clone();
        first = from;
        last = to;
        while (getChildren().size() < counts.length) {
            var bar = new Region();
            bar.getStyleClass().add("bar");
            bar.setMouseTransparent(true);
            getChildren().add(bar);
        }
        getChildren().remove(counts.length, getChildren().size());
        mark();
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

    private void mark() {
        for (int bin = 0; bin < getChildren().size(); bin++) {
            boolean outside = first >= 0 && (bin < first || bin > last);
            getChildren().get(bin).pseudoClassStateChanged(OUTSIDE, outside);
        }
    }

    @Override
    protected void layoutChildren() {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double width = getWidth() / Math.max(1, counts.length);
        double gap = width > 3 ? 1 : 0;
        for (int bin = 0; bin < counts.length; bin++) {
            double share = Math.sqrt((double) counts[bin] / most);
            double height = counts[bin] == 0 ? 0 : Math.max(LEAST, share * getHeight());
            getChildren().get(bin).resizeRelocate(bin * width, getHeight() - height, Math.max(1, width - gap), height);
        }
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
        mark();
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
        mark();
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
            mark();
            onBrush.accept(first, last);
            event.consume();
        }
    }
}

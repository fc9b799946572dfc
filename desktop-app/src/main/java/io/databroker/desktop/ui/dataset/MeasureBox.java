package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Histogram;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.refinery.table.Measure;
import io.databroker.refinery.table.TableQuery.Range;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A measure as a histogram to brush, with the range that is shown below it. Empty bins at both ends are cut off.
final class MeasureBox extends VBox {

    private final Measure measure;
    private final Histogram histogram = new Histogram();
    private final Label from = new Label();
    private final Label to = new Label();
    private int offset;

    MeasureBox(Measure measure, BiConsumer<Measure, @Nullable Range> onBrush) {
        this.measure = measure;
        getStyleClass().add("facet");
        var title = new Label(FacetWords.title(measure));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        histogram.setAccessibleText(title.getText());
        histogram.onBrush((first, last) -> onBrush.accept(measure, new Range(first + offset, last + offset)));
        histogram.onClear(() -> onBrush.accept(measure, null));
        var ends = new BorderPane();
        ends.setLeft(from);
        ends.setRight(to);
        ends.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        from.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        to.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        getChildren().addAll(title, histogram, ends);
    }

    void show(int[] bins, @Nullable Range range) {
        int first = 0;
        int last = bins.length - 1;
        if (measure == Measure.SIZE && range == null) {
            first = IntStream.range(0, bins.length)
                    .filter(bin -> bins[bin] > 0)
                    .findFirst()
                    .orElse(0);
            while (last > first && bins[last] == 0) {
                last--;
            }
        } else if (measure == Measure.SIZE) {
            first = offset;
            last = Math.min(last, offset + histogram.bins() - 1);
        }
        offset = first;
        histogram.show(
                Arrays.copyOfRange(bins, first, last + 1),
                range == null ? -1 : range.first() - offset,
                range == null ? -1 : range.last() - offset);
        from.setText(edge(range == null ? first : range.first()));
        to.setText(edge(1 + (range == null ? last : range.last())));
        Views.show(this, Arrays.stream(bins).sum() > 0 || range != null);
    }

    private String edge(int bin) {
        return edge(measure, bin);
    }

    static String edge(Measure measure, int bin) {
        return measure == Measure.SIZE
                ? Amounts.bytes((long) measure.edge(bin))
                : Amounts.decimal(measure.edge(bin), 2);
    }
}

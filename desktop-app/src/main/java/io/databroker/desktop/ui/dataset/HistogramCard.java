package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Histogram;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.table.Measure;
import io.databroker.refinery.table.TableQuery.Range;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How a score is spread over the kept items; brushing it shows the rows.
final class HistogramCard extends VBox {

    HistogramCard(Measure measure, RefinementReport.Histogram spread, BiConsumer<Measure, Range> onBrush) {
        getStyleClass().add("figure-card");
        var title = new Label(FacetWords.title(measure));
        title.getStyleClass().add(Styles.TITLE_4);
        var meaning = Parts.note(
                Texts.of(HistogramCard.class).get("measure." + measure.name().toLowerCase(Locale.ROOT) + ".means"));
        meaning.setMinHeight(USE_PREF_SIZE);
        var histogram = new Histogram();
        histogram.setAccessibleText(title.getText());
        int bins = spread.counts().size();
        histogram.show(spread.counts().stream().mapToInt(Math::toIntExact).toArray(), -1, -1);
        histogram.onBrush((first, last) -> onBrush.accept(
                measure,
                new Range(first * measure.bins() / bins, Math.max(0, (last + 1) * measure.bins() / bins - 1))));
        var ends = new BorderPane();
        ends.setLeft(end(spread.min()));
        ends.setRight(end(spread.max()));
        ends.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        VBox.setVgrow(histogram, Priority.ALWAYS);
        getChildren().addAll(title, meaning, histogram, ends);
    }

    private static Label end(double edge) {
        return Parts.note(Amounts.decimal(edge, 1));
    }
}

package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Filling;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.refinery.table.DecidedTable;
import io.databroker.refinery.table.Facet;
import io.databroker.refinery.table.Measure;
import io.databroker.refinery.table.TableQuery.Range;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Fills the side with the facets and measures that items can be found by, and shows how many there are of each.
final class FacetPane {

    private static final List<Facet> ABOVE =
            List.of(Facet.VERDICT, Facet.REASON, Facet.DECIDED, Facet.MODALITY, Facet.LANGUAGE, Facet.DOMAIN);
    private static final List<Facet> BELOW =
            List.of(Facet.CONTENT_TYPE, Facet.DUPLICATE, Facet.FINDING, Facet.MEDIA_TYPE);

    private final ItemsViewModel model;
    private final Map<Facet, FacetBox> facets = new EnumMap<>(Facet.class);
    private final Map<Measure, MeasureBox> measures = new EnumMap<>(Measure.class);

    FacetPane(Pane pane, ItemsViewModel model) {
        this.model = model;
        var boxes = new ArrayList<Supplier<Node>>();
        boxes.add(() -> box(Measure.OVERALL));
        ABOVE.forEach(facet -> boxes.add(() -> box(facet)));
        boxes.add(() -> box(Measure.SIZE));
        BELOW.forEach(facet -> boxes.add(() -> box(facet)));
        Stream.of(Measure.values())
                .filter(measure -> measure != Measure.OVERALL && measure != Measure.SIZE)
                .forEach(measure -> boxes.add(() -> box(measure)));
        Filling.fill(pane, boxes);
    }

    /// Shows the answer that the model has.
    void show() {
        if (model.table() != null) {
            facets.forEach(this::show);
            measures.forEach(this::show);
        }
    }

    private FacetBox box(Facet facet) {
        var box = new FacetBox(facet, (which, words) -> model.change(query -> query.choose(which, words)));
        facets.put(facet, box);
        show(facet, box);
        return box;
    }

    private MeasureBox box(Measure measure) {
        var box = new MeasureBox(measure, this::brush);
        measures.put(measure, box);
        show(measure, box);
        return box;
    }

    private void show(Facet facet, FacetBox box) {
        DecidedTable rows = model.table();
        int[] counts = model.answerProperty().get().counts().get(facet);
        if (rows == null || counts == null) {
            Views.show(box, false);
        } else {
            box.show(
                    rows.words(facet),
                    counts,
                    model.queryProperty().get().chosen().getOrDefault(facet, Set.of()));
        }
    }

    private void show(Measure measure, MeasureBox box) {
        int[] bins = model.answerProperty().get().bins().get(measure);
        if (bins == null) {
            Views.show(box, false);
        } else {
            box.show(bins, model.queryProperty().get().ranges().get(measure));
        }
    }

    private void brush(Measure measure, @Nullable Range range) {
        model.change(query -> range == null ? query.anywhere(measure) : query.between(measure, range));
    }
}

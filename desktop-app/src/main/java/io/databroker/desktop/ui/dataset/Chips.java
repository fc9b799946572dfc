package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.table.Measure;
import io.databroker.refinery.table.TableQuery;
import io.databroker.refinery.table.TableQuery.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;

/// The conditions of a query as chips; a click on one lifts it.
final class Chips {

    private Chips() {}

    static List<Node> of(TableQuery query, ItemsViewModel model) {
        var texts = Texts.of(Chips.class);
        var chips = new ArrayList<Node>();
        query.chosen().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(condition -> condition.getValue().stream()
                        .sorted()
                        .forEach(
                                word -> chips.add(chip(FacetWords.word(condition.getKey(), word), texts, model, now -> {
                                    var rest = new HashSet<>(condition.getValue());
                                    rest.remove(word);
                                    return now.choose(condition.getKey(), rest);
                                }))));
        query.ranges().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(range -> chips.add(chip(
                        range(range.getKey(), range.getValue()), texts, model, now -> now.anywhere(range.getKey()))));
        if (!query.name().isBlank()) {
            chips.add(chip("“" + Direction.toTheRight(query.name().strip()) + "”", texts, model, now -> now.named("")));
        }
        if (!chips.isEmpty()) {
            var clear = new Hyperlink(texts.get("items.clear"));
            clear.setOnAction(_ -> model.clear());
            chips.add(clear);
        }
        return chips;
    }

    private static String range(Measure measure, Range range) {
        return FacetWords.title(measure) + " " + MeasureBox.edge(measure, range.first()) + " – "
                + MeasureBox.edge(measure, range.last() + 1);
    }

    private static Node chip(String title, Texts texts, ItemsViewModel model, UnaryOperator<TableQuery> lift) {
        var chip = new Button(title, Icons.CLOSE.icon());
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().addAll("chip", Styles.SMALL);
        chip.setAccessibleText(texts.get("items.lift", "condition", title));
        chip.setOnAction(_ -> model.change(lift));
        return chip;
    }
}

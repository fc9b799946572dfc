package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.TableProfile;
import io.databroker.model.catalog.TableProfile.Column;
import io.databroker.model.catalog.TableProfile.LabelCount;
import io.databroker.model.catalog.TableProfile.Labels;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A table of the dataset: how large it is, and a line for each column.
final class TableCard extends VBox {

    private static final int MOST_LINES = 14;
    private static final double HEAD_AND_EDGE = 1.1;

    TableCard(TableProfile table) {
        getStyleClass().addAll("figure-card", "table-card");
        var words = new TableWords(Texts.of(TableCard.class));
        Label title = Parts.line(table.name(), Styles.TITLE_4);
        Direction.cutInFront(title);
        getChildren().addAll(title, Parts.note(words.facts(table)), columns(table, words));
    }

    private static TableView<Column> columns(TableProfile table, TableWords words) {
        var lines = new TableView<Column>();
        lines.getStyleClass().add(Styles.DENSE);
        lines.setAccessibleText(table.name());
        lines.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        lines.getItems().setAll(table.columns());
        lines.prefHeightProperty()
                .bind(lines.fixedCellSizeProperty()
                        .multiply(HEAD_AND_EDGE + Math.clamp(table.columns().size(), 1, MOST_LINES)));
        lines.minHeightProperty().bind(lines.prefHeightProperty());
        lines.getColumns()
                .setAll(List.of(
                        word(words.head("column"), 108, Column::name),
                        word(words.head("type"), 108, words::type),
                        figure(words.head("missing"), 72, words::missing),
                        figure(words.head("distinct"), 84, words::distinct),
                        figure(words.head("minimum"), 88, words::least),
                        figure(words.head("median"), 88, words::median),
                        figure(words.head("maximum"), 88, words::most),
                        figure(words.head("outliers"), 76, words::outliers),
                        word(words.head("note"), 280, words::note)));
        return lines;
    }

    private static TableColumn<Column, String> word(String title, double width, Function<Column, String> value) {
        var column = new TableColumn<Column, String>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 108));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(_ -> new WholeInTipCell());
        return column;
    }

    private static TableColumn<Column, String> figure(String title, double width, Function<Column, String> value) {
        TableColumn<Column, String> column = word(title, width, value);
        column.getStyleClass().add("number-cell");
        return column;
    }

    /// How often each label of a column comes.
    static FigureCard labels(TableProfile table, Column column) {
        var texts = Texts.of(TableCard.class);
        Labels labels = Objects.requireNonNull(column.labels());
        long all = labels.others()
                + labels.most().stream().mapToLong(LabelCount::rows).sum();
        var card = new FigureCard(
                texts.get("quality.labels", "column", column.name()),
                texts.get(
                        "quality.labels.means",
                        "table",
                        table.name(),
                        "balance",
                        Amounts.decimal(labels.balance(), 2)));
        labels.most().forEach(label -> card.part(label.label(), (double) label.rows() / all));
        if (labels.others() > 0) {
            card.part(texts.get("quality.labels.others"), (double) labels.others() / all);
        }
        return card;
    }

    /// Shows the whole of its text in a tip, for there may be no room for it.
    private static final class WholeInTipCell extends TableCell<Column, String> {

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            boolean blank = empty || text == null || text.isEmpty();
            setText(blank ? null : text);
            setTooltip(blank ? null : new Tooltip(text));
        }
    }
}

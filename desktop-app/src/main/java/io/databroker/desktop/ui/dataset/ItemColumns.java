package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.table.Facet;
import io.databroker.refinery.table.TableQuery.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The columns of the table of items. A column's id is what it sorts by.
final class ItemColumns {

    private ItemColumns() {}

    static List<TableColumn<ItemRow, ?>> all(Texts texts) {
        var tip = new Tooltip();
        return List.of(
                column(texts.get("column.name"), Sort.NAME, 0, NameCell::new),
                column(texts.get("column.language"), Sort.LANGUAGE, 100, LanguageCell::new),
                column(texts.get("column.size"), Sort.SIZE, 76, SizeCell::new),
                column(texts.get("column.quality"), Sort.QUALITY, 108, QualityCell::new),
                column(texts.get("column.flags"), Sort.VERDICT, 164, () -> new FlagCell(texts, tip)));
    }

    /// @param width in pixels, 0 for what the others leave
    private static TableColumn<ItemRow, ItemRow> column(
            String title, Sort sort, double width, Supplier<TableCell<ItemRow, ItemRow>> cell) {
        var column = new TableColumn<ItemRow, ItemRow>(title);
        column.setId(sort.name());
        if (width > 0) {
            column.setMinWidth(Math.min(width, 152));
            column.setPrefWidth(width);
            column.setMaxWidth(width);
        } else {
            column.setMinWidth(100);
            column.setPrefWidth(400);
        }
        if (sort == Sort.SIZE) {
            column.getStyleClass().add("numbers");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    /// Shows something of a row, and nothing where there is none.
    private abstract static class Cell extends TableCell<ItemRow, ItemRow> {

        @Override
        protected final void updateItem(ItemRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
            } else {
                show(row);
            }
        }

        abstract void show(ItemRow row);
    }

    /// The end of a name tells more than its beginning, so that is what stays when there is no room.
    private static final class NameCell extends Cell {
        private final FontIcon icon = new FontIcon();

        NameCell() {
            Direction.cutInFront(this);
        }

        @Override
        void show(ItemRow row) {
            setText(Direction.toTheRight(row.name()));
            icon.setIconLiteral(Icons.of(row.modality()).literal());
            setGraphic(icon);
        }
    }

    private static final class LanguageCell extends Cell {
        @Override
        void show(ItemRow row) {
            setText(row.language().isEmpty() ? null : FacetWords.language(row.language()));
        }
    }

    private static final class SizeCell extends Cell {
        @Override
        void show(ItemRow row) {
            setText(Amounts.bytes(row.bytes()));
        }
    }

    private static final class QualityCell extends Cell {
        private final QualityBar bar = new QualityBar();

        QualityCell() {
            getStyleClass().add("quality-cell");
            setContentDisplay(ContentDisplay.RIGHT);
        }

        @Override
        void show(ItemRow row) {
            boolean measured = !Double.isNaN(row.quality());
            setText(measured ? Amounts.decimal(row.quality(), 2) : null);
            setGraphic(measured ? bar : null);
            bar.show(measured ? row.quality() : 0);
        }
    }

    /// What became of it as a word, and icons for what was found.
    private static final class FlagCell extends Cell {
        private final Texts texts;
        private final Tooltip tip;
        private final Label verdict = new Label();
        private final FontIcon found = Icons.PRIVATE.icon();
        private final FontIcon duplicate = Icons.DUPLICATES.icon();
        private final FontIcon decided = Icons.RENAME.icon();
        private final HBox flags = new HBox(verdict);

        /// @param tip shared by all cells, because each is a scene of its own; it says what the mouse is over
        FlagCell(Texts texts, Tooltip tip) {
            this.texts = texts;
            this.tip = tip;
            setOnMouseEntered(_ -> tip.setText(getItem() == null ? "" : words(getItem())));
            flags.getStyleClass().add("row");
            verdict.getStyleClass().add("verdict");
        }

        @Override
        void show(ItemRow row) {
            boolean judged = !row.verdict().isEmpty();
            setGraphic(judged ? flags : null);
            setTooltip(judged ? tip : null);
            if (judged) {
                flag(row);
            }
        }

        private void flag(ItemRow row) {
            verdict.setText(title(row));
            if (!verdict.getStyleClass().contains(row.verdict())) {
                verdict.getStyleClass().setAll("label", "verdict", row.verdict());
            }
            var shown = new ArrayList<Node>(List.of(verdict));
            if (!row.findings().isEmpty()) {
                shown.add(found);
            }
            if (!row.duplicate().isEmpty()) {
                shown.add(duplicate);
            }
            if (!row.decided().isEmpty()) {
                shown.add(decided);
            }
            if (!shown.equals(flags.getChildren())) {
                flags.getChildren().setAll(shown);
            }
        }

        private String title(ItemRow row) {
            if (!row.verdict().equals("dropped")) {
                return FacetWords.word(Facet.VERDICT, row.verdict());
            }
            if (!row.decided().isEmpty()) {
                return FacetWords.word(Facet.DECIDED, row.decided());
            }
            return row.dropped().isEmpty() ? texts.get("flag.duplicate") : CoreWords.reason(row.dropped());
        }

        private String words(ItemRow row) {
            var words = new ArrayList<String>();
            words.add(FacetWords.word(Facet.VERDICT, row.verdict()));
            row.reasons().forEach(reason -> words.add(CoreWords.reason(reason)));
            row.findings().forEach(finding -> words.add(CoreWords.finding(finding)));
            if (!row.duplicate().isEmpty()) {
                words.add(FacetWords.word(Facet.DUPLICATE, row.duplicate()));
            }
            return String.join(" · ", words);
        }
    }
}

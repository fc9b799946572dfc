package io.databroker.desktop.ui.intake;

import io.databroker.desktop.library.FileLedger.Row;
import io.databroker.desktop.library.FileLedger.State;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.ingest.FileKind;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/// The columns of the table of files: name, kind, size, and where the file is on its way in.
record FileColumns(Texts texts) {

    void dress(
            TableColumn<Row, Row> file,
            TableColumn<Row, Row> kind,
            TableColumn<Row, Row> size,
            TableColumn<Row, Row> state) {
        fill(file, (cell, row) -> {
            cell.setText(row.path());
            cell.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        });
        fill(kind, (cell, row) -> {
            FileKind what = FileKind.ofMediaType(row.mediaType());
            boolean known = !row.mediaType().isEmpty();
            cell.setText(known ? FileKinds.name(what) : "");
            cell.setGraphic(known ? FileKinds.icon(what).icon() : null);
        });
        fill(size, (cell, row) -> {
            cell.setText(Amounts.bytes(row.size()));
            cell.setAlignment(Pos.CENTER_RIGHT);
        });
        fill(state, this::showState);
    }

    private void showState(TableCell<Row, Row> cell, Row row) {
        String reason = row.reason() == null ? null : CoreWords.told(row.reason());
        String words = texts.get("state." + row.state().name().toLowerCase(Locale.ROOT), "count", row.items());
        cell.setText(reason == null ? words : words + " " + reason);
        cell.setGraphic(icon(row.state()));
        cell.setTooltip(reason == null ? null : new Tooltip(reason));
    }

    private static Node icon(State state) {
        Icons icon =
                switch (state) {
                    case WAITING -> Icons.HISTORY;
                    case READING -> Icons.ACTIVITY;
                    case READ, TAKEN -> Icons.DONE;
                    case UNCHANGED -> Icons.INFO;
                    case REJECTED -> Icons.DROPPED;
                };
        Node node = icon.icon();
        node.getStyleClass().add("state-" + state.name().toLowerCase(Locale.ROOT));
        return node;
    }

    private static void fill(TableColumn<Row, Row> column, BiConsumer<TableCell<Row, Row>, Row> fill) {
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(null);
                setTooltip(null);
                if (!empty && row != null) {
                    fill.accept(this, row);
                }
            }
        });
    }
}

package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Finding;
import io.databroker.refinery.store.IngestionRecord;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/// The files as a table: taken in, or rejected and why.
public final class FilesView {

    private static final double ROW = 32;

    private final Texts texts = Texts.of(FilesView.class);
    private final FilesViewModel model;

    @FXML
    private TextField search;

    @FXML
    private CheckBox rejected;

    @FXML
    private TableView<IngestionRecord> table;

    FilesView(FilesViewModel model) {
        this.model = model;
    }

    public FilesViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        table.setFixedCellSize(ROW);
        table.setItems(model.files());
        table.setPlaceholder(new Label(texts.get("files.none")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        name(column("column.file", 420, file -> Direction.toTheRight(FilesViewModel.name(file)))),
                        numbers(column("column.size", 84, file -> Amounts.bytes(file.size()))),
                        column("column.type", 180, IngestionRecord::mediaType),
                        numbers(column("column.items", 84, file -> Amounts.count(file.items()))),
                        told(column("column.state", 400, this::state))));
        search.textProperty().addListener((_, _, _) -> find());
        rejected.selectedProperty().addListener((_, _, _) -> find());
    }

    @FXML
    private void more() {
        model.more();
    }

    private void find() {
        model.find(search.getText(), rejected.isSelected());
    }

    private String state(IngestionRecord file) {
        if (file.reason() != null) {
            return texts.get("files.rejected.why", "why", CoreWords.told(file.reason()));
        }
        List<String> odd = file.findings().stream()
                .map(Finding::type)
                .map(CoreWords::finding)
                .toList();
        return odd.isEmpty() ? texts.get("files.in") : texts.get("files.in") + " · " + String.join(", ", odd);
    }

    private static TableColumn<IngestionRecord, String> numbers(TableColumn<IngestionRecord, String> column) {
        column.getStyleClass().add("numbers");
        column.setMinWidth(100);
        column.setMaxWidth(110);
        return column;
    }

    /// Tells texts that are longer than the column is wide in full where the pointer rests.
    private static TableColumn<IngestionRecord, String> told(TableColumn<IngestionRecord, String> column) {
        column.setCellFactory(_ -> new ToldCell());
        return column;
    }

    /// The end of a name tells more than its beginning.
    private static TableColumn<IngestionRecord, String> name(TableColumn<IngestionRecord, String> column) {
        column.setCellFactory(_ -> {
            var cell = new ToldCell();
            Direction.cutInFront(cell);
            return cell;
        });
        return column;
    }

    private static final class ToldCell extends TableCell<IngestionRecord, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(empty ? null : new Tooltip(text));
        }
    }

    private TableColumn<IngestionRecord, String> column(
            String key, double width, Function<IngestionRecord, String> value) {
        var column = new TableColumn<IngestionRecord, String>(texts.get(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        return column;
    }
}

package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.EmptyState;
import io.databroker.desktop.ui.kit.FilePicker;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.refinery.table.DecidedTable;
import io.databroker.refinery.table.TableQuery;
import io.databroker.refinery.table.TableQuery.Sort;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The items of one version: facets at the left, rows, and a preview of the row in focus.
public final class ItemsView {

    private static final double ROW = 32;

    /// Narrower than this, in pixels, the table does without the columns that are needed least.
    private static final double CLOSE = 680;

    /// Narrower than this, the buttons under it do without words.
    private static final double NARROW = 560;

    /// Narrower than this, names need the room that sizes take.
    private static final double CRAMPED = 460;

    private static final int LANGUAGE = 1;
    private static final int SIZE = 2;
    private static final int QUALITY = 3;
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("narrow");

    private final Texts texts = Texts.of(ItemsView.class);
    private final ItemsViewModel model;
    private final PreviewViewModel previewed;
    private final FilePicker picker;
    private final Consumer<List<Path>> add;

    @FXML
    private VBox facets;

    @FXML
    private TextField search;

    @FXML
    private Pane chips;

    @FXML
    private TableView<ItemRow> table;

    @FXML
    private Node selectionBar;

    @FXML
    private Label selected;

    @FXML
    private Button keep;

    @FXML
    private Button drop;

    @FXML
    private Button undecide;

    @FXML
    private Button copy;

    @FXML
    private VBox preview;

    @FXML
    private Node empty;

    @FXML
    private Node split;

    @FXML
    private EmptyState failed;

    /// @param add brings files into the dataset
    ItemsView(ItemsViewModel model, PreviewViewModel previewed, FilePicker picker, Consumer<List<Path>> add) {
        this.model = model;
        this.previewed = previewed;
        this.picker = picker;
        this.add = add;
    }

    public ItemsViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        var conditions = new FacetPane(facets, model);
        table.setFixedCellSize(ROW);
        table.setPlaceholder(new Label(texts.get("items.none")));
        table.getColumns().setAll(ItemColumns.all(texts));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setSortPolicy(_ -> sort());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> showSelection());
        table.getFocusModel().focusedItemProperty().subscribe(previewed::show);
        keep.setGraphic(Icons.KEEP.icon());
        drop.setGraphic(Icons.DROPPED.icon());
        undecide.setGraphic(Icons.UNDO.icon());
        copy.setGraphic(Icons.COPY.icon());
        search.textProperty().subscribe(part -> model.change(query -> query.named(part)));
        new PreviewPane(preview, previewed);
        model.answerProperty().subscribe(_ -> {
            conditions.show();
            showAnswer();
        });
        model.failureProperty().subscribe(_ -> showEmpty());
        model.loadingProperty().subscribe(_ -> showEmpty());
        table.widthProperty().subscribe(width -> fit(width.doubleValue()));
        showSelection();
    }

    /// Leaves out what there is no room for.
    private void fit(double room) {
        boolean close = room < CLOSE;
        table.pseudoClassStateChanged(SMALL, close);
        table.getColumns().get(LANGUAGE).setVisible(!close && judged());
        table.getColumns().get(SIZE).setVisible(room >= CRAMPED || !judged());
        TableColumn<ItemRow, ?> quality = table.getColumns().get(QUALITY);
        double width = close ? 68 : 108;
        quality.setMinWidth(width);
        quality.setMaxWidth(width);
        boolean narrow = room < NARROW;
        for (Button button : List.of(keep, drop, undecide, copy)) {
            button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setTooltip(narrow ? new Tooltip(button.getText()) : null);
        }
    }

    private boolean sort() {
        var order = table.getSortOrder();
        if (order.isEmpty()) {
            model.change(query -> query.sorted(Sort.POSITION, false));
        } else {
            var column = order.getFirst();
            boolean descending = column.getSortType() == TableColumn.SortType.DESCENDING;
            model.change(query -> query.sorted(Sort.valueOf(column.getId()), descending));
        }
        return true;
    }

    private void showAnswer() {
        if (model.table() == null) {
            return;
        }
        table.getColumns().subList(QUALITY, table.getColumns().size()).forEach(column -> column.setVisible(judged()));
        fit(table.getWidth());
        TableQuery query = model.queryProperty().get();
        if (!search.getText().equals(query.name())) {
            search.setText(query.name());
        }
        chips.getChildren().setAll(Chips.of(query, model));
        Views.show(chips, query.isFiltered());
        if (!table.getItems().isEmpty() && table.getFocusModel().getFocusedIndex() <= 0) {
            previewed.show(table.getItems().getFirst());
        }
        showEmpty();
    }

    private void showEmpty() {
        DecidedTable rows = model.table();
        boolean nothing = !model.isLoading() && rows != null && rows.size() == 0;
        boolean broken = !model.getFailure().isEmpty();
        failed.setText(model.getFailure());
        Views.show(failed, broken);
        Views.show(empty, nothing && !broken);
        split.setVisible(!nothing && !broken);
    }

    private void showSelection() {
        int count = table.getSelectionModel().getSelectedIndices().size();
        Views.show(selectionBar, count > 0);
        selected.setText(texts.get("items.selected", "count", count));
        List.of(keep, drop, undecide).forEach(button -> Views.show(button, judged()));
    }

    private boolean judged() {
        DecidedTable rows = model.table();
        return rows != null && rows.judged();
    }

    private List<ItemRow> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    @FXML
    private void keep() {
        model.keep(chosen());
    }

    @FXML
    private void drop() {
        model.drop(chosen());
    }

    @FXML
    private void letRunDecide() {
        model.letRunDecide(chosen());
    }

    @FXML
    private void copyIds() {
        model.ids(chosen(), ids -> {
            var content = new ClipboardContent();
            content.putString(ids);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @FXML
    private void addFolder() {
        add.accept(picker.folder(texts.get("choose.folder")).stream().toList());
    }

    @FXML
    private void addFiles() {
        add.accept(picker.files(texts.get("choose.files")));
    }

    List<Command> commands() {
        return List.of(
                Command.of(texts.get("items.search"), Icons.SEARCH, Shortcut.SEARCH, () -> search.requestFocus()),
                Command.of(texts.get("items.keep"), Icons.KEEP, Shortcut.KEEP_ITEM, this::keep),
                Command.of(texts.get("items.drop"), Icons.DROPPED, Shortcut.DROP_ITEM, this::drop),
                Command.of(texts.get("items.clear"), Icons.CLOSE, Shortcut.CLEAR_FILTER, model::clear));
    }

    void close() {
        previewed.close();
    }
}

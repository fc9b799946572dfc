package io.databroker.desktop.ui.library;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.DropTarget;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The datasets as a list, for many.
final class DatasetList extends TableView<DatasetCard> {

    private static final String NUMBERS = "numbers";

    private final Texts texts = Texts.of(DatasetList.class);
    private final LibraryViewModel model;
    private @Nullable String renaming;

    DatasetList(LibraryViewModel model, InstantSource clock) {
        this.model = model;
        getStyleClass().add("dataset-list");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setFixedCellSize(44);
        setPlaceholder(new Label());
        setAccessibleText(texts.get("library"));
        column("column.name", 0, this::name);
        column("column.kinds", 132, this::kinds);
        column("column.items", 92, card -> number(Amounts.count(card.items())))
                .getStyleClass()
                .add(NUMBERS);
        column("column.size", 84, card -> number(Amounts.bytes(card.bytes())))
                .getStyleClass()
                .add(NUMBERS);
        column("column.quality", 156, this::quality);
        column("column.stage", 164, StageBadge::new);
        column("column.changed", 100, card -> muted(Amounts.ago(card.changedAt(), clock.instant())));
        setRowFactory(_ -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void fill() {
        DatasetCard chosen = getSelectionModel().getSelectedItem();
        getItems().setAll(model.arrangement().shown());
        getItems().stream()
                .filter(card -> chosen != null
                        && card.dataset().id().equals(chosen.dataset().id()))
                .findFirst()
                .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::selectFirst);
    }

    private void key(KeyEvent event) {
        DatasetCard chosen = getSelectionModel().getSelectedItem();
        if (chosen != null && renaming == null && DatasetMenu.key(event, chosen, model, () -> rename(chosen))) {
            event.consume();
        }
    }

    private void rename(DatasetCard card) {
        renaming = card.dataset().id();
        refresh();
    }

    private Node name(DatasetCard card) {
        var field = new NameField(
                card.dataset().name(),
                text -> {
                    renaming = null;
                    model.rename(card, text);
                },
                () -> {
                    renaming = null;
                    requestFocus();
                });
        if (Objects.equals(renaming, card.dataset().id())) {
            Platform.runLater(field::edit);
        }
        return model.workOn(card)
                .<Node>map(row -> {
                    var busy = Icons.ACTIVITY.icon();
                    busy.getStyleClass().add("busy");
                    var box = new HBox(busy, field);
                    box.getStyleClass().add("row");
                    return box;
                })
                .orElse(field);
    }

    private Node kinds(DatasetCard card) {
        var box = new HBox();
        box.getStyleClass().add("card-kinds");
        box.setAlignment(Pos.CENTER_LEFT);
        card.summary().contents().items().forEach((kind, count) -> {
            String words = texts.get("kind." + kind.code()) + " " + Amounts.count(count);
            var label = new Label(null, Icons.of(kind).icon());
            label.setTooltip(new Tooltip(words));
            label.setAccessibleText(words);
            box.getChildren().add(label);
        });
        return box;
    }

    private Node quality(DatasetCard card) {
        Double mean = card.summary().quality();
        if (mean == null) {
            return muted("–");
        }
        var box = new HBox(new QualityBars(card.summary().histogram()), new Label(Amounts.decimal(mean, 2)));
        box.getStyleClass().add("card-quality");
        return box;
    }

    private static Label muted(String text) {
        return Parts.line(text, Styles.TEXT_MUTED);
    }

    private static Label number(String text) {
        var label = new Label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    /// @param width in pixels, 0 for what the others leave
    private TableColumn<DatasetCard, DatasetCard> column(
            String key, double width, Function<DatasetCard, Node> content) {
        var column = new TableColumn<DatasetCard, DatasetCard>(texts.get(key));
        if (width > 0) {
            column.setMinWidth(width);
            column.setMaxWidth(width);
        } else {
            column.setMinWidth(150);
        }
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(DatasetCard card, boolean empty) {
                super.updateItem(card, empty);
                setGraphic(empty || card == null ? null : content.apply(card));
            }
        });
        getColumns().add(column);
        return column;
    }

    private final class Row extends TableRow<DatasetCard> {

        Row() {
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !isEmpty()) {
                    model.open(getItem());
                }
            });
            setOnContextMenuRequested(event -> {
                if (!isEmpty()) {
                    DatasetCard card = getItem();
                    DatasetMenu.of(card, model, () -> rename(card)).show(this, event.getScreenX(), event.getScreenY());
                }
            });
        }

        @Override
        protected void updateItem(DatasetCard card, boolean empty) {
            super.updateItem(card, empty);
            if (empty || card == null) {
                getProperties().remove(DropTarget.class);
            } else {
                String promise = texts.get("drop.add", "dataset", card.dataset().name());
                getProperties().put(DropTarget.class, new DropTarget(promise, paths -> model.plan(paths, card)));
            }
        }
    }
}

package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.store.DecisionStep;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The history of a dataset as lines.
public final class HistoryView {

    private final Texts texts = Texts.of(HistoryView.class);
    private final HistoryViewModel model;

    @FXML
    private VBox list;

    @FXML
    private Button undo;

    @FXML
    private Button redo;

    @FXML
    private Node empty;

    HistoryView(HistoryViewModel model) {
        this.model = model;
    }

    public HistoryViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        undo.setGraphic(Icons.UNDO.icon());
        redo.setGraphic(Icons.REDO.icon());
        undo.disableProperty().bind(model.canUndoProperty().not());
        redo.disableProperty().bind(model.canRedoProperty().not());
        model.events().addListener((ListChangeListener<HistoryViewModel.Event>) _ -> fill());
        fill();
    }

    private void fill() {
        list.getChildren().setAll(model.events().stream().map(this::line).toList());
        Views.show(empty, model.events().isEmpty());
    }

    private Node line(HistoryViewModel.Event event) {
        return switch (event) {
            case HistoryViewModel.Event.Work(WorkLog.Entry entry, String about) ->
                line(
                        icon(entry),
                        texts.get("history." + code(entry.order().kind())),
                        (about.isEmpty() ? "" : about + " · ")
                                + texts.get("state." + code(entry.state()))
                                + (entry.failure() == null ? "" : ": " + CoreWords.told(entry.failure())),
                        event);
            case HistoryViewModel.Event.Decision(DecisionStep step) ->
                line(
                        Icons.EDIT,
                        step.description(),
                        texts.get(step.undone() ? "history.undone" : "history.holds"),
                        event);
        };
    }

    private static Icons icon(WorkLog.Entry entry) {
        return switch (entry.order().kind()) {
            case IMPORT -> Icons.IMPORT;
            case REFINE, TRY -> Icons.REFINE;
            case PACKAGE -> Icons.PACKAGE;
            case VERIFY -> Icons.VERIFY;
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Node line(Icons icon, String what, String state, HistoryViewModel.Event event) {
        var title = new Label(what);
        var under = Parts.note(state);
        var words = new VBox(title, under);
        HBox.setHgrow(words, Priority.ALWAYS);
        var when = new Label(Amounts.ago(event.at(), model.now()));
        when.getStyleClass().add(Styles.TEXT_MUTED);
        var line = new HBox(icon.icon(), words, when);
        line.getStyleClass().addAll("row", "history-line");
        return line;
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void redo() {
        model.redo();
    }
}

package io.databroker.desktop.ui.shell;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The command palette: type a few letters of what is to be done, press Enter. Datasets are found by it as well.
final class Palette extends VBox {

    private final TextField query = new TextField();
    private final List<Command> all;
    private final ListView<Command> list = new ListView<>();

    /// @param done called before a command runs, and when the user gives up
    Palette(List<Command> commands, Runnable done) {
        Texts texts = Texts.of(Palette.class);
        all = new ArrayList<>(commands);
        list.setCellFactory(_ -> new CommandCell());
        list.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        list.setPlaceholder(new Label(texts.get("palette.nothing")));
        list.setAccessibleText(texts.get("palette.title"));
        query.setPromptText(texts.get("palette.prompt"));
        query.setAccessibleText(texts.get("palette.prompt"));
        query.textProperty().subscribe(_ -> find());
        query.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, done));
        list.setOnMouseClicked(_ -> run(done));
        getStyleClass().add("palette");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(texts.get("palette.title"));
        getChildren().addAll(query, list);
        setMaxSize(560, 420);
    }

    /// Offers more than was known when it opened, such as places that had to be looked up.
    void offer(List<Command> more) {
        Command chosen = list.getSelectionModel().getSelectedItem();
        all.addAll(more);
        find();
        if (chosen != null) {
            list.getSelectionModel().select(chosen);
        }
    }

    private void find() {
        String text = query.getText();
        list.getItems()
                .setAll(all.stream()
                        .filter(command -> matches(command.title(), text))
                        .sorted(Comparator.comparing(command -> !holds(command.title(), text)))
                        .toList());
        list.getSelectionModel().selectFirst();
    }

    void focus() {
        query.requestFocus();
    }

    private void key(KeyEvent event, Runnable done) {
        if (event.getCode() == KeyCode.ENTER) {
            run(done);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
            list.getSelectionModel().clearAndSelect(list.getSelectionModel().getSelectedIndex() + step);
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            event.consume();
        }
    }

    private void run(Runnable done) {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.available().get()) {
            done.run();
            chosen.run();
        }
    }

    /// Whether the query comes in the title as it is; such titles are named first.
    private static boolean holds(String title, String query) {
        return title.toLowerCase(Locale.ROOT).contains(query.strip().toLowerCase(Locale.ROOT));
    }

    /// Whether the letters of the query come in the title, in order.
    static boolean matches(String title, String query) {
        String in = title.toLowerCase(Locale.ROOT);
        int at = 0;
        for (char letter : query.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == ' ') {
                continue;
            }
            at = in.indexOf(letter, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static final class CommandCell extends ListCell<Command> {

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            HBox row = Parts.row(command.icon().icon(), Parts.line(command.title()), Parts.gap());
            if (command.shortcut() != null) {
                row.getChildren().add(Parts.line(command.shortcut().getDisplayText(), "keys"));
            }
            row.setDisable(!command.available().get());
            setGraphic(row);
        }
    }
}

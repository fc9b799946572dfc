package io.databroker.desktop.ui.shell;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the keys do here and now.
final class ShortcutSheet extends VBox {

    /// @param close called when the user has seen enough
    ShortcutSheet(List<Command> commands, Runnable close) {
        Texts texts = Texts.of(ShortcutSheet.class);
        var title = new Label(texts.get("shortcuts.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        var rows = new VBox();
        rows.getStyleClass().add("shortcuts");
        for (Command command : commands) {
            KeyCombination keys = command.shortcut();
            if (keys != null) {
                rows.getChildren().add(row(command.title(), keys.getDisplayText()));
            }
        }
        var list = new ScrollPane(rows);
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        var done = new Button(texts.get("shortcuts.close"));
        done.setOnAction(_ -> close.run());
        done.setDefaultButton(true);
        getStyleClass().add("palette");
        getChildren().addAll(title, list, done);
        setMaxSize(560, 520);
    }

    private static HBox row(String what, String keys) {
        var name = new Label(what);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var label = new Label(keys);
        label.getStyleClass().add("keys");
        var row = new HBox(name, label);
        row.getStyleClass().add("row");
        return row;
    }
}

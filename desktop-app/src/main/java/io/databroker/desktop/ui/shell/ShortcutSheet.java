package io.databroker.desktop.ui.shell;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

/// What the keys do here and now.
final class ShortcutSheet extends VBox {

    /// @param close called when the user has seen enough
    ShortcutSheet(List<Command> commands, Runnable close) {
        Texts texts = Texts.of(ShortcutSheet.class);
        var rows = new VBox();
        rows.getStyleClass().add("shortcuts");
        for (Command command : commands) {
            KeyCombination keys = command.shortcut();
            if (keys != null) {
                rows.getChildren()
                        .add(Parts.row(
                                Parts.growing(Parts.line(command.title())), Parts.line(keys.getDisplayText(), "keys")));
            }
        }
        var list = new ScrollPane(rows);
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        Button done = Parts.button(texts.get("shortcuts.close"), close);
        done.setDefaultButton(true);
        getStyleClass().add("palette");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(texts.get("shortcuts.title"));
        getChildren().addAll(Parts.line(texts.get("shortcuts.title"), Styles.TITLE_3), list, done);
        setMaxSize(560, 520);
    }
}

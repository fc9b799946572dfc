package io.databroker.desktop.ui.shell;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Parts;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A dialog in front of everything: what it is about, and buttons of which the first is the one to press.
sealed class Sheet extends VBox permits ClosingDialog, CrashDialog {

    private final Button first;

    /// @param more what stands between the text and the buttons
    Sheet(String title, String text, List<Node> more, List<Button> buttons) {
        first = buttons.getFirst();
        first.setDefaultButton(true);
        var row = new FlowPane();
        row.getChildren().addAll(buttons.reversed());
        row.getStyleClass().add("sheet-buttons");
        getStyleClass().addAll("palette", "sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        getChildren().addAll(Parts.text(title, Styles.TITLE_3), Parts.text(text));
        getChildren().addAll(more);
        getChildren().add(row);
        setMaxHeight(Region.USE_PREF_SIZE);
    }

    /// The first button has the focus when the dialog is to have it.
    @Override
    public void requestFocus() {
        first.requestFocus();
    }
}

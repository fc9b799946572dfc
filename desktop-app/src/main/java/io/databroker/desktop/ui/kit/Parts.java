package io.databroker.desktop.ui.kit;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Small parts that views are put together from where their number depends on what is shown.
public final class Parts {

    private Parts() {}

    /// One line of text that is cut with an ellipsis where there is no room, and then is whole in its tooltip.
    public static Label line(String text, String... styles) {
        var label = new Label(Direction.breakable(text));
        Direction.turn(label, text);
        label.getStyleClass().addAll(styles);
        label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? new Tooltip(label.getText()) : null));
        return label;
    }

    /// A text that takes as many lines as it needs.
    public static Label text(String text, String... styles) {
        Label label = line(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!Direction.canWrap(text)) {
            label.setMinWidth(Direction.roomForAWord(text));
        }
        return label;
    }

    /// A text in the background, as many lines as it needs.
    public static Label note(String text, String... styles) {
        Label label = text(text, styles);
        label.getStyleClass().add("text-muted");
        return label;
    }

    /// A button with words.
    public static Button button(String title, Runnable action, String... styles) {
        var button = new Button(title);
        button.getStyleClass().addAll(styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button that shows an icon and says in its tooltip what it does.
    public static Button button(Icons icon, String does, Runnable action, String... styles) {
        var button = new Button(null, icon.icon());
        button.getStyleClass().add("button-icon");
        button.getStyleClass().addAll(styles);
        button.setTooltip(new Tooltip(does));
        button.setAccessibleText(does);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A field for a text of several lines. Tab leaves it, instead of writing a tab, as it leaves every other
    /// field. Lines with letters that run to the left are not broken; [Direction] says why.
    public static TextArea area(int rows) {
        var area = new TextArea();
        area.setPrefRowCount(rows);
        area.textProperty().subscribe(text -> area.setWrapText(Direction.canWrap(text)));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        return area;
    }

    /// An entry of a menu.
    public static MenuItem item(String title, Icons icon, Runnable action) {
        var item = new MenuItem(title, icon.icon());
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Beside each other, centred.
    public static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("row");
        return row;
    }

    /// Below each other.
    public static VBox column(String style, Node... nodes) {
        var column = new VBox(nodes);
        column.getStyleClass().add(style);
        return column;
    }

    /// Takes the room that is left in a row or column.
    public static <N extends Region> N growing(N node) {
        node.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /// Empty room between two nodes of a row.
    public static Region gap() {
        return growing(new Region());
    }
}

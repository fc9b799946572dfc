package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import java.util.Collection;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The pieces that the steps of the builder are made of.
final class Fields {

    private Fields() {}

    /// A field under its name.
    static VBox named(String name, Control field, Node... below) {
        var label = new Label(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        field.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(label, field);
        box.getChildren().addAll(below);
        box.getStyleClass().add("fields");
        return box;
    }

    static Label heading(String text) {
        return styled(wrapped(text), Styles.TITLE_3);
    }

    static Label muted(String text) {
        return styled(wrapped(text), Styles.TEXT_MUTED);
    }

    static Label wrapped(String text) {
        return Parts.text(text);
    }

    /// A path in one line: what does not fit is cut in front, and stands in the tooltip.
    static HBox path(String path) {
        Label line = Parts.line(Direction.toTheRight(path), "mono", Styles.TEXT_MUTED);
        Direction.cutInFront(line);
        return row(Icons.FOLDER.icon(), line);
    }

    static HBox row(Node... nodes) {
        return styled(new HBox(nodes), "row");
    }

    static FlowPane chips(Collection<? extends Node> nodes) {
        var pane = styled(new FlowPane(), "chips");
        pane.getChildren().setAll(nodes);
        return pane;
    }

    static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}

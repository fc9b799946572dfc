package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.WordDifference;
import io.databroker.desktop.ui.words.CoreWords;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

/// A record, field below field; what was found in a field stands beside its name.
final class FieldsPreview extends VBox {

    FieldsPreview(Preview.Fields fields) {
        getStyleClass().addAll("preview-body", "fields");
        fields.fields().forEach(field -> getChildren().add(field(field)));
    }

    private static Node field(Preview.Field field) {
        var name = new Label(field.name());
        name.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        if (!field.findings().isEmpty()) {
            name.setText(Direction.toTheRight(field.name()) + " · "
                    + String.join(
                            ", ",
                            field.findings().stream().map(CoreWords::finding).toList()));
            name.setGraphic(Icons.PRIVATE.icon());
        }
        var value = new TextFlow();
        value.getStyleClass().add("preview-text");
        Direction.fill(value, field.refined(), TextPreview.parts(WordDifference.of(field.raw(), field.refined())));
        var box = new VBox(name, value);
        box.getStyleClass().add("field");
        return box;
    }
}

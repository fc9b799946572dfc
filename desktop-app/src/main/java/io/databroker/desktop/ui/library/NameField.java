package io.databroker.desktop.ui.library;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// A name that can be changed where it stands: Enter takes the new one, Escape the old one.
final class NameField extends StackPane {

    private final String name;
    private final Label label;
    private final TextField field = new TextField();
    private final Consumer<String> changed;
    private final Runnable done;

    /// @param done called when editing ends, to take the focus back
    NameField(String name, Consumer<String> changed, Runnable done) {
        this.changed = changed;
        this.done = done;
        this.name = name;
        label = Parts.line(name, Styles.TITLE_4);
        field.setAccessibleText(Texts.of(NameField.class).get("rename"));
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren().addAll(label, field);
        Views.show(field, false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                end(true);
            }
        });
    }

    boolean isEditing() {
        return field.isVisible();
    }

    void edit() {
        field.setText(name);
        Views.show(label, false);
        Views.show(field, true);
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            end(event.getCode() == KeyCode.ENTER);
            done.run();
            event.consume();
        }
    }

    private void end(boolean take) {
        Views.show(field, false);
        Views.show(label, true);
        if (take && !field.getText().isBlank()) {
            changed.accept(field.getText());
        }
    }
}

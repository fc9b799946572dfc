package io.databroker.desktop.ui.kit;

import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Shows keys; pressed, it listens for others. Escape, Tab or leaving it lets them be as they are.
public final class KeyField extends Button {

    private final String prompt;
    private final Consumer<@Nullable KeyCodeCombination> pressed;
    private String shown = "";
    private boolean listening;

    /// @param prompt what it says while it listens
    /// @param pressed told of the keys that were pressed, or of null for Delete or Backspace: none
    public KeyField(String prompt, Consumer<@Nullable KeyCodeCombination> pressed) {
        this.prompt = prompt;
        this.pressed = pressed;
        getStyleClass().add("key-field");
        setOnAction(_ -> listen(!listening));
        focusedProperty().subscribe(has -> {
            if (!has) {
                listen(false);
            }
        });
        addEventFilter(KeyEvent.ANY, this::key);
    }

    /// Whether what was pressed is meant for such a field and for nothing else.
    public static boolean isListening(EventTarget target) {
        return target instanceof KeyField field && field.listening;
    }

    /// Shows keys.
    public void show(String keys) {
        shown = keys;
        setText(listening ? prompt : shown);
    }

    private void listen(boolean now) {
        listening = now;
        setText(now ? prompt : shown);
    }

    private void key(KeyEvent event) {
        if (!listening || event.getCode() == KeyCode.TAB) {
            return;
        }
        event.consume();
        KeyCode code = event.getCode();
        if (event.getEventType() != KeyEvent.KEY_PRESSED || code.isModifierKey()) {
            return;
        }
        listen(false);
        switch (code) {
            case ESCAPE -> {}
            case DELETE, BACK_SPACE -> pressed.accept(null);
            default -> pressed.accept(combination(event));
        }
    }

    private static KeyCodeCombination combination(KeyEvent event) {
        var held = new ArrayList<Modifier>();
        if (event.isShortcutDown()) {
            held.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isAltDown()) {
            held.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            held.add(KeyCombination.SHIFT_DOWN);
        }
        return new KeyCodeCombination(event.getCode(), held.toArray(Modifier[]::new));
    }
}

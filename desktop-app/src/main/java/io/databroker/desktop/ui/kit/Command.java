package io.databroker.desktop.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something that can be done: what menus, the palette and the keyboard all lead to.
///
/// @param title in the user's language
/// @param shortcut the keys that do it, or null
/// @param available whether it can be done now
public record Command(
        String title,
        Icons icon,
        @Nullable KeyCombination shortcut,
        ObservableBooleanValue available,
        Runnable action) {

    /// A command that can always be done.
    ///
    /// @param shortcut such as `Shortcut+K`, or null
    public static Command of(String title, Icons icon, @Nullable String shortcut, Runnable action) {
        return new Command(
                title,
                icon,
                shortcut == null ? null : KeyCombination.valueOf(shortcut),
                Bindings.createBooleanBinding(() -> true),
                action);
    }

    /// The same command, which can be done only while `condition` holds.
    public Command when(ObservableBooleanValue condition) {
        return new Command(title, icon, shortcut, condition, action);
    }

    /// Does it, where it can be done.
    public void run() {
        if (available.get()) {
            action.run();
        }
    }
}

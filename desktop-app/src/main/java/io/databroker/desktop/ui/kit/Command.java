package io.databroker.desktop.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something that can be done: what menus, the palette and the keyboard all lead to.
///
/// @param title in the user's language
/// @param does which of the commands that the user can give keys to, or null for none of them
/// @param shortcut the keys that do it, or null
/// @param available whether it can be done now
public record Command(
        String title,
        Icons icon,
        @Nullable Shortcut does,
        @Nullable KeyCombination shortcut,
        ObservableBooleanValue available,
        Runnable action) {

    /// A command that can always be done, by no keys.
    public static Command of(String title, Icons icon, Runnable action) {
        return new Command(title, icon, null, null, always(), action);
    }

    /// A command that can always be done.
    ///
    /// @param keys that mean it whatever the user says, such as `1`
    public static Command of(String title, Icons icon, String keys, Runnable action) {
        return new Command(title, icon, null, KeyCombination.valueOf(keys), always(), action);
    }

    /// A command that can always be done, by the keys that the user chose for it.
    public static Command of(String title, Icons icon, Shortcut does, Runnable action) {
        return new Command(title, icon, does, null, always(), action);
    }

    private static ObservableBooleanValue always() {
        return Bindings.createBooleanBinding(() -> true);
    }

    /// The same command, which can be done only while `condition` holds.
    public Command when(ObservableBooleanValue condition) {
        return new Command(title, icon, does, shortcut, condition, action);
    }

    /// The same command with the keys that it has now.
    public Command with(Shortcuts keys) {
        return does == null ? this : new Command(title, icon, does, keys.of(does), available, action);
    }

    /// Does it, where it can be done.
    public void run() {
        if (available.get()) {
            action.run();
        }
    }
}

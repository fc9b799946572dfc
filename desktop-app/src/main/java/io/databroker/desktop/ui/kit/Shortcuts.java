package io.databroker.desktop.ui.kit;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Which keys mean which command: the user's own, and for the others those of the program.
///
/// @param own names of keys by the code of the [Shortcut], such as `Shortcut+K`; empty for none
public record Shortcuts(Map<String, String> own) {

    /// The keys of the first nine members of a cluster, which are not to be had.
    private static final String DIGITS = "duplicates";

    public Shortcuts {
        own = Map.copyOf(own);
    }

    /// The keys that mean a command, or null. Names that make no sense count as none.
    public @Nullable KeyCombination of(Shortcut command) {
        String name = own.getOrDefault(command.code(), command.keys());
        if (name == null || name.isEmpty()) {
            return null;
        }
        try {
            return KeyCombination.valueOf(name);
        } catch (IllegalArgumentException noKeys) {
            return null;
        }
    }

    /// The command that has these keys already where `command` would want them.
    public Optional<Shortcut> taken(Shortcut command, KeyCombination keys) {
        return Stream.of(Shortcut.values())
                .filter(other -> other != command && other.meets(command))
                .filter(other -> {
                    KeyCombination theirs = of(other);
                    return theirs != null && theirs.getName().equals(keys.getName());
                })
                .findFirst();
    }

    /// Whether keys can mean that command: letters, digits and function keys alone, others only together with Ctrl,
    /// Alt or Meta, for they are needed to type and to move about.
    public static boolean fits(Shortcut command, KeyCodeCombination keys) {
        KeyCode code = keys.getCode();
        if (isHeld(keys)) {
            return code != KeyCode.TAB && code != KeyCode.UNDEFINED;
        }
        boolean digit = code.isDigitKey();
        return code.isFunctionKey()
                || code.isLetterKey()
                || (digit && !command.room().equals(DIGITS));
    }

    /// Whether keys mean a command even while somebody types: with Ctrl, Alt or Meta held, or function keys.
    public static boolean whileTyping(KeyCombination keys) {
        return isHeld(keys)
                || (keys instanceof KeyCodeCombination pressed
                        && pressed.getCode().isFunctionKey());
    }

    private static boolean isHeld(KeyCombination keys) {
        return Stream.of(keys.getShortcut(), keys.getControl(), keys.getAlt(), keys.getMeta())
                .anyMatch(KeyCombination.ModifierValue.DOWN::equals);
    }
}

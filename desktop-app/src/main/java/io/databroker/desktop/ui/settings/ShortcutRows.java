package io.databroker.desktop.ui.settings;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.KeyField;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Shortcuts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Every command with its keys: press the keys to give it others, which no other command may have where both can be
/// given.
final class ShortcutRows extends VBox {

    private final Texts texts = Texts.of(ShortcutRows.class);
    private final Settings settings;
    private Subscription following = () -> {};

    ShortcutRows(Settings settings) {
        this.settings = settings;
        getStyleClass().add("shortcut-rows");
        String room = "";
        for (Shortcut command : Shortcut.values()) {
            if (!command.room().equals(room)) {
                room = command.room();
                getChildren().add(Parts.line(texts.get("shortcuts.in." + room), Styles.TEXT_BOLD));
            }
            getChildren().add(row(command));
        }
    }

    void close() {
        following.unsubscribe();
    }

    private Node row(Shortcut command) {
        Label problem = Parts.text("", "problem");
        var keys = new KeyField(texts.get("shortcuts.press"), pressed -> change(command, pressed, problem));
        keys.setId("keys-" + command.code());
        Button reset = Parts.button(
                Icons.UNDO,
                texts.get("reset", "setting", command.title()),
                () -> settings.change(draft -> draft.keys.remove(command.code())),
                Styles.FLAT,
                Styles.SMALL);
        Views.show(problem, false);
        following = following.and(settings.preferencesProperty().subscribe(now -> {
            String shown = shown(new Shortcuts(now.keys()).of(command));
            keys.show(shown);
            keys.setAccessibleText(texts.get("shortcuts.change", "command", command.title(), "keys", shown));
            reset.setVisible(now.keys().containsKey(command.code()));
            Views.show(problem, false);
        }));
        return new VBox(Parts.row(Parts.growing(Parts.line(command.title())), keys, reset), problem);
    }

    private String shown(@Nullable KeyCombination keys) {
        return keys == null ? texts.get("shortcuts.none") : keys.getDisplayText();
    }

    private void change(Shortcut command, @Nullable KeyCodeCombination keys, Label problem) {
        if (keys != null) {
            Optional<Shortcut> taken = new Shortcuts(settings.get().keys()).taken(command, keys);
            if (!Shortcuts.fits(command, keys) || taken.isPresent()) {
                problem.setText(taken.map(other ->
                                texts.get("shortcuts.taken", "keys", keys.getDisplayText(), "command", other.title()))
                        .orElseGet(() -> texts.get("shortcuts.unfit", "keys", keys.getDisplayText())));
                Views.show(problem, true);
                return;
            }
        }
        Views.show(problem, false);
        settings.change(draft -> draft.keys.put(command.code(), keys == null ? "" : keys.getName()));
    }
}

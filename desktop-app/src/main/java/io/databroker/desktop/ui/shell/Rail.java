package io.databroker.desktop.ui.shell;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Shortcuts;
import io.databroker.desktop.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The rail at the left: the outermost places. Shows icons alone where the window is narrow.
final class Rail {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("rail.library", Icons.LIBRARY, Shortcut.LIBRARY, new Place.Library()),
            new Entry("rail.runs", Icons.REFINE, Shortcut.RUNS, new Place.Runs()),
            new Entry("rail.packages", Icons.PACKAGE, Shortcut.PACKAGES, new Place.Packages()),
            new Entry("rail.settings", Icons.SETTINGS, Shortcut.SETTINGS, new Place.Settings()));
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double WIDE = 200;
    private static final double SLIM = 56;

    private final VBox box;
    private final List<Button> buttons = new ArrayList<>();
    private Subscription following = () -> {};

    /// @param shortcuts the keys that hold
    Rail(VBox box, Navigator navigator, ObservableValue<Shortcuts> shortcuts) {
        this.box = box;
        Texts texts = Texts.of(Rail.class);
        for (Entry entry : ENTRIES) {
            if (entry == ENTRIES.getLast()) {
                var gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                box.getChildren().add(gap);
            }
            String title = texts.get(entry.key);
            var button = new Button(title, entry.icon.icon());
            button.getStyleClass().addAll(Styles.FLAT, "rail-button");
            button.setMaxWidth(Double.MAX_VALUE);
            var tooltip = new Tooltip(title);
            button.setTooltip(tooltip);
            following = following.and(shortcuts.subscribe(now -> tooltip.setText(told(title, now.of(entry.does)))));
            button.setAccessibleText(title);
            button.setOnAction(_ -> navigator.go(entry.place));
            following = following.and(navigator
                    .placeProperty()
                    .subscribe(place -> button.pseudoClassStateChanged(HERE, entry.holds(place))));
            buttons.add(button);
            box.getChildren().add(button);
        }
    }

    private static String told(String title, @Nullable KeyCombination keys) {
        return keys == null ? title : title + "  " + keys.getDisplayText();
    }

    void close() {
        following.unsubscribe();
    }

    void narrow(boolean narrow) {
        box.setPrefWidth(narrow ? SLIM : WIDE);
        buttons.forEach(button -> button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    /// The same as commands.
    static List<Command> commands(Navigator navigator) {
        Texts texts = Texts.of(Rail.class);
        var commands = new ArrayList<Command>();
        for (Entry entry : ENTRIES) {
            commands.add(Command.of(
                    texts.get("go", "place", texts.get(entry.key)),
                    entry.icon,
                    entry.does,
                    () -> navigator.go(entry.place)));
        }
        return commands;
    }

    private record Entry(String key, Icons icon, Shortcut does, Place place) {

        private boolean holds(Place other) {
            return other.outermost().equals(place);
        }
    }
}

package io.databroker.desktop.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Goes from control to control with Tab until it comes back, and tells what it did not come by and where it
/// could not leave. To be used on the window's thread.
final class TabWalk {

    private static final int MOST = 600;

    private final Scene scene;
    private final Set<Node> reached = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    private TabWalk(Scene scene) {
        this.scene = scene;
    }

    static List<String> faults(Scene scene) {
        var walk = new TabWalk(scene);
        walk.walk();
        SceneWalk.of(scene).shown().stream()
                .filter(TabWalk::isWanted)
                .filter(node -> !walk.reached.contains(node))
                .forEach(node -> walk.faults.add("Tab does not reach " + told(node)));
        return walk.faults;
    }

    private void walk() {
        List<Node> wanted =
                SceneWalk.of(scene).shown().stream().filter(TabWalk::isWanted).toList();
        if (wanted.isEmpty()) {
            return;
        }
        wanted.getFirst().requestFocus();
        Node at = scene.getFocusOwner();
        for (int i = 0; i < MOST && at != null && reached.add(at); i++) {
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            Node next = scene.getFocusOwner();
            if (next == at && wanted.size() > 1) {
                faults.add("Tab does not leave " + told(at));
                next = wanted.get((wanted.indexOf(at) + 1) % wanted.size());
                next.requestFocus();
            }
            at = next;
        }
    }

    private static boolean isWanted(Node node) {
        return node instanceof Control
                && !(node instanceof ScrollPane)
                && node.isFocusTraversable()
                && !node.isDisabled()
                && !isInsideControl(node)
                && !isOneOfARow(node);
    }

    /// Of buttons of which one is chosen, Tab comes to the chosen one; arrows lead to the others.
    private static boolean isOneOfARow(Node node) {
        return node instanceof ToggleButton button
                && button.getToggleGroup() != null
                && button.getToggleGroup().getSelectedToggle() != button;
    }

    /// Parts of a control, such as the arrows of a spinner, are used through it.
    private static boolean isInsideControl(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Cell<?> || above instanceof ComboBoxBase<?> || above instanceof Spinner<?>) {
                return true;
            }
        }
        return false;
    }

    private static String told(Node node) {
        return node + " " + node.getAccessibleText();
    }
}

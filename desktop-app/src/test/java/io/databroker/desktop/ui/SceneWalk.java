package io.databroker.desktop.ui;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/// Walks through all that a scene shows and tells what a person could not make out. To be used on the window's
/// thread.
record SceneWalk(List<Node> shown) {

    static SceneWalk of(Scene scene) {
        var shown = new ArrayList<Node>();
        collect(scene.getRoot(), shown);
        return new SceneWalk(shown);
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /// Controls that take the focus, and dialogs, that a screen reader has no name for.
    Stream<String> nameless() {
        return shown.stream()
                .filter(node -> isDialog(node)
                        || node instanceof Control && node.isFocusTraversable() && !isNamedByWhatIsInIt(node))
                .filter(node -> node.getAccessibleText() == null && !hasText(node) && !isLabelled(node))
                .map(Node::toString);
    }

    /// The pane that dialogs come up in, and the one that is up.
    private static boolean isDialog(Node node) {
        return node instanceof ModalPane pane && pane.isDisplay()
                || node.getAccessibleRole() == AccessibleRole.DIALOG
                || node.getStyleClass().contains("palette");
    }

    /// What the dialog that is up is called; empty where none is.
    Stream<String> dialogs() {
        return shown.stream()
                .filter(node -> node.getAccessibleRole() == AccessibleRole.DIALOG)
                .map(Node::getAccessibleText);
    }

    /// A tab pane speaks by its tabs, a scroll pane by what it shows.
    private static boolean isNamedByWhatIsInIt(Node node) {
        return node instanceof ScrollPane || node instanceof TabPane;
    }

    private static boolean hasText(Node node) {
        return node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
    }

    private boolean isLabelled(Node node) {
        boolean takesLabel = node instanceof TextInputControl || node instanceof ComboBoxBase || node instanceof Slider;
        return takesLabel
                && shown.stream().anyMatch(other -> other instanceof Label label && label.getLabelFor() == node);
    }

    /// What has words that are cut for want of room.
    Stream<Labeled> cut() {
        return shown.stream()
                .filter(node -> node instanceof Labeled labeled && labeled.isTextTruncated())
                .map(Labeled.class::cast);
    }

    /// Letters whose contrast to what lies behind them is below `least`; those of disabled controls do not count.
    Stream<String> faint(double least) {
        return shown.stream()
                .filter(node -> node instanceof Text text && !text.getText().isBlank() && !isDisabled(text))
                .map(Text.class::cast)
                .filter(text -> text.getFont().getFamily().startsWith("IBM")
                        || text.getFont().getFamily().startsWith("JetBrains"))
                .filter(text -> contrast(text) < least)
                .map(text ->
                        "%.2f %s '%s' in %s".formatted(contrast(text), text.getFill(), text.getText(), within(text)));
    }

    private static boolean isDisabled(Node node) {
        return node.isDisabled() || node.getParent() != null && isDisabled(node.getParent());
    }

    private static String within(Node node) {
        Parent parent = node.getParent();
        return parent == null
                ? ""
                : parent.getStyleClass() + " "
                        + (parent.getParent() == null ? "" : parent.getParent().getStyleClass());
    }

    private static double contrast(Text text) {
        Color behind = behind(text.getParent());
        return text.getFill() instanceof Color ink ? contrast(over(ink, behind), behind) : Double.MAX_VALUE;
    }

    /// The colour that shows behind a node's children.
    private static Color behind(Node node) {
        if (node == null) {
            return Color.WHITE;
        }
        Color below = Color.TRANSPARENT;
        if (node instanceof Region region && region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                Paint paint = fill.getFill();
                below = paint instanceof Color color ? over(color, below) : below;
            }
        }
        return below.isOpaque() ? below : over(below, behind(node.getParent()));
    }

    private static Color over(Color top, Color bottom) {
        double alpha = top.getOpacity() + bottom.getOpacity() * (1 - top.getOpacity());
        if (alpha == 0) {
            return Color.TRANSPARENT;
        }
        double share = top.getOpacity() / alpha;
        return new Color(
                mix(top.getRed(), bottom.getRed(), share),
                mix(top.getGreen(), bottom.getGreen(), share),
                mix(top.getBlue(), bottom.getBlue(), share),
                Math.min(1, alpha));
    }

    private static double mix(double a, double b, double share) {
        return Math.clamp(a * share + b * (1 - share), 0, 1);
    }

    /// The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it.
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}

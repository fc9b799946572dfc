package io.databroker.desktop.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Loads views: the only place that knows the FXML loader.
public final class Views {

    private Views() {}

    /// The scene graph of a view, from the FXML beside its class, with the words beside it as `%key`.
    public static Parent load(Object view) {
        Class<?> type = view.getClass();
        var loader =
                new FXMLLoader(type.getResource(type.getSimpleName() + ".fxml"), Texts.bundle(type), null, _ -> view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The view " + type.getSimpleName() + " cannot be loaded", e);
        }
    }

    /// Shows a node or takes it out of the layout altogether.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

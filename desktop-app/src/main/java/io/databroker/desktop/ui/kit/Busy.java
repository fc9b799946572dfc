package io.databroker.desktop.ui.kit;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A sign that something is being loaded, for where that takes a while: what comes at once needs none, and would come
/// later for it.
public final class Busy extends StackPane {

    private static final Duration WHILE = Duration.millis(400);
    private static final double SIZE = 40;

    private final BooleanProperty loading = new SimpleBooleanProperty();
    private final PauseTransition patience = new PauseTransition(WHILE);

    /// For FXML, which then binds what it waits for.
    public Busy() {
        setMouseTransparent(true);
        patience.setOnFinished(_ -> spin());
        loading.subscribe(this::follow);
    }

    /// Whether something is being loaded.
    public BooleanProperty loadingProperty() {
        return loading;
    }

    public boolean isLoading() {
        return loading.get();
    }

    public void setLoading(boolean now) {
        loading.set(now);
    }

    private void follow(boolean now) {
        if (now) {
            patience.playFromStart();
        } else {
            patience.stop();
            getChildren().clear();
        }
    }

    private void spin() {
        var spinner = new ProgressIndicator();
        spinner.setMaxSize(SIZE, SIZE);
        getChildren().setAll(spinner);
    }
}

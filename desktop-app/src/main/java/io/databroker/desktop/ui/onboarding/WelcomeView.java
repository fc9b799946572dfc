package io.databroker.desktop.ui.onboarding;

import io.databroker.desktop.library.LibraryPlace;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// The welcome, on one page.
public final class WelcomeView implements Screen {

    private final Texts texts = Texts.of(WelcomeView.class);
    private final WelcomeViewModel model;

    @FXML
    private Label path;

    @FXML
    private Label room;

    @FXML
    private Node network;

    public WelcomeView(WelcomeViewModel model) {
        this.model = model;
    }

    public WelcomeViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        model.placeProperty().subscribe(this::show);
    }

    private void show(LibraryPlace place) {
        path.setText(Direction.toTheRight(place.home().toString()));
        room.setText(texts.get("room", "free", Amounts.bytes(place.free())));
        Views.show(network, place.onNetwork());
    }

    @FXML
    private void chooseAnother() {
        model.chooseAnother();
    }

    @FXML
    private void begin() {
        model.begin();
    }

    @FXML
    private void trySamples() {
        model.trySamples();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(texts.get("welcome"), new Place.Welcome()));
    }
}

package io.databroker.desktop.ui.library;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The library as cards.
public final class LibraryView implements Screen {

    private final Texts texts = Texts.of(LibraryView.class);
    private final LibraryViewModel model;

    @FXML
    private Pane cards;

    public LibraryView(LibraryViewModel model) {
        this.model = model;
    }

    public LibraryViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        model.cards().addListener((ListChangeListener<DatasetCard>) _ -> fill());
        fill();
    }

    private void fill() {
        cards.getChildren().setAll(model.cards().stream().map(this::card).toList());
    }

    private Node card(DatasetCard card) {
        var name = new Label(card.dataset().name());
        name.getStyleClass().add(Styles.TITLE_4);
        var size = new Label(texts.get("card.items", "count", card.items()) + " · " + Amounts.bytes(card.bytes()));
        size.getStyleClass().add(Styles.TEXT_MUTED);
        var button = new Button(null, new VBox(name, size));
        button.getStyleClass().add("card-button");
        button.setAccessibleText(card.dataset().name());
        button.setOnAction(_ -> model.open(card));
        return button;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(texts.get("library"), new Place.Library()));
    }

    @Override
    public Optional<DropTarget> dropTarget() {
        return Optional.of(new DropTarget(texts.get("drop.new"), model::plan));
    }

    @Override
    public void close() {
        model.close();
    }
}

package io.databroker.desktop.ui.packaging;

import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Texts;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.layout.Pane;

/// The list of packages.
public final class PackagesView implements Screen {

    private final Texts texts = Texts.of(PackagesView.class);
    private final PackagesViewModel model;

    @FXML
    private Pane list;

    public PackagesView(PackagesViewModel model) {
        this.model = model;
    }

    public PackagesViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        model.rows().addListener((ListChangeListener<PackageRow>) _ -> fill());
        fill();
    }

    private void fill() {
        list.getChildren()
                .setAll(model.rows().stream()
                        .map(row -> new PackageCell(row, model))
                        .toList());
    }

    @FXML
    private void goToLibrary() {
        model.goToLibrary();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(texts.get("packages"), new Place.Packages()));
    }

    @Override
    public void close() {
        model.close();
    }
}

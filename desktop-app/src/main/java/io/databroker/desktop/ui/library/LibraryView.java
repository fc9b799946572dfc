package io.databroker.desktop.ui.library;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Names;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.library.Arrangement.Order;
import io.databroker.desktop.ui.shell.ActivityRow;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Modality;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The library as cards or as a list.
public final class LibraryView implements Screen {

    private final Texts texts = Texts.of(LibraryView.class);
    private final LibraryViewModel model;
    private final CardGrid grid;
    private final DatasetList list;
    private final ListChangeListener<ActivityRow> workChanged = _ -> showWork();

    @FXML
    private Node toolbar;

    @FXML
    private TextField search;

    @FXML
    private HBox kinds;

    @FXML
    private ComboBox<Order> order;

    @FXML
    private ToggleButton asCards;

    @FXML
    private ToggleButton asList;

    @FXML
    private MenuButton bin;

    @FXML
    private ScrollPane cardsArea;

    @FXML
    private StackPane listArea;

    @FXML
    private Node nothingFound;

    public LibraryView(LibraryViewModel model, InstantSource clock) {
        this.model = model;
        this.grid = new CardGrid(model, clock);
        this.list = new DatasetList(model, clock);
    }

    public LibraryViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        cardsArea.setContent(grid);
        cardsArea
                .viewportBoundsProperty()
                .subscribe(shown -> grid.leaveMargin(shown.getWidth() < cardsArea.getWidth()));
        listArea.getChildren().setAll(list);
        search.textProperty().bindBidirectional(model.arrangement().queryProperty());
        for (Modality kind : Modality.values()) {
            kinds.getChildren().add(kindToggle(kind));
        }
        fillOrder();
        bindLayout();
        model.arrangement().shown().addListener((ListChangeListener<DatasetCard>) _ -> fill());
        model.bin().addListener((ListChangeListener<Dataset>) _ -> fillBin());
        model.work().addListener(workChanged);
        model.emptyProperty().subscribe(_ -> showToolbar());
        fill();
        fillBin();
    }

    private ToggleButton kindToggle(Modality kind) {
        String name = texts.get("kind." + kind.code());
        var toggle = new ToggleButton(null, Icons.of(kind).icon());
        toggle.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        toggle.setTooltip(new Tooltip(texts.get("filter.kind", "kind", name)));
        toggle.setAccessibleText(texts.get("filter.kind", "kind", name));
        toggle.selectedProperty().addListener((_, _, chosen) -> {
            if (chosen) {
                model.arrangement().kinds().add(kind);
            } else {
                model.arrangement().kinds().remove(kind);
            }
        });
        return toggle;
    }

    private void fillOrder() {
        order.getItems().setAll(Order.values());
        order.setConverter(
                new Names<>(value -> texts.get("order." + value.name().toLowerCase(Locale.ROOT))));
        order.valueProperty().bindBidirectional(model.arrangement().orderProperty());
    }

    private void bindLayout() {
        var layout = new ToggleGroup();
        layout.getToggles().setAll(asCards, asList);
        layout.selectToggle(model.asListProperty().get() ? asList : asCards);
        layout.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                layout.selectToggle(before);
            } else {
                model.asListProperty().set(now == asList);
            }
        });
        model.asListProperty().subscribe(_ -> showLayout());
        model.emptyProperty().subscribe(_ -> showLayout());
    }

    private void showLayout() {
        boolean shown = !model.isEmpty();
        Views.show(cardsArea, shown && !model.asListProperty().get());
        Views.show(listArea, shown && model.asListProperty().get());
    }

    private void fill() {
        grid.fill();
        list.fill();
        Views.show(
                nothingFound,
                !model.isEmpty()
                        && !model.loadingProperty().get()
                        && model.arrangement().shown().isEmpty());
    }

    private void showWork() {
        grid.showWork();
        list.refresh();
    }

    private void showToolbar() {
        Views.show(toolbar, !model.isEmpty() || !model.bin().isEmpty());
    }

    private void fillBin() {
        Views.show(bin, !model.bin().isEmpty());
        showToolbar();
        bin.setText(texts.get("bin", "count", model.bin().size()));
        bin.getItems().clear();
        for (Dataset dataset : model.bin()) {
            bin.getItems()
                    .add(Parts.item(
                            texts.get("bin.restore", "dataset", dataset.name()),
                            Icons.UNDO,
                            () -> model.restore(dataset)));
        }
        bin.getItems().add(new SeparatorMenuItem());
        bin.getItems()
                .add(Parts.item(texts.get("bin.empty", "count", model.bin().size()), Icons.DELETE, model::emptyBin));
    }

    @FXML
    private void importFiles() {
        model.importFiles(null);
    }

    @FXML
    private void importFolder() {
        model.importFolder(null);
    }

    @FXML
    private void trySamples() {
        model.trySamples();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(texts.get("library"), new Place.Library()));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(texts.get("command.files"), Icons.IMPORT, Shortcut.IMPORT_FILES, this::importFiles),
                Command.of(texts.get("command.folder"), Icons.FOLDER, Shortcut.IMPORT_FOLDER, this::importFolder),
                Command.of(texts.get("command.samples"), Icons.STAR, Shortcut.TRY_SAMPLES, model::trySamples),
                Command.of(texts.get("command.cards"), Icons.CARDS, Shortcut.AS_CARDS, () -> asCards.setSelected(true)),
                Command.of(texts.get("command.list"), Icons.LIST, Shortcut.AS_LIST, () -> asList.setSelected(true)));
    }

    @Override
    public void close() {
        model.work().removeListener(workChanged);
        model.close();
    }
}

package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.EmptyState;
import io.databroker.desktop.ui.kit.FilePicker;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.refinery.table.ItemTables;
import io.databroker.refinery.table.TableQuery;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/// A dataset with its five tabs. Tabs are filled when they are first looked at.
public final class DatasetView implements Screen {

    private final Texts texts = Texts.of(DatasetView.class);
    private final DatasetViewModel model;
    private final FilePicker picker;
    private @Nullable ItemsView items;
    private @Nullable ItemsViewModel itemsModel;

    @FXML
    private TabPane tabs;

    @FXML
    private MenuButton versions;

    @FXML
    private Button refine;

    @FXML
    private Button pack;

    @FXML
    private Node whole;

    @FXML
    private EmptyState failed;

    public DatasetView(DatasetViewModel model, FilePicker picker) {
        this.model = model;
        this.picker = picker;
    }

    public DatasetViewModel getModel() {
        return model;
    }

    @FXML
    private void goToLibrary() {
        model.goToLibrary();
    }

    @FXML
    private void initialize() {
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals(model.place().tab()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
        tabs.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> fillTab());
        model.versions().addListener((ListChangeListener<DatasetViewModel.Version>) _ -> fillVersions());
        model.failureProperty().subscribe(why -> {
            failed.setText(why);
            Views.show(failed, !why.isEmpty());
            Views.show(whole, why.isEmpty());
        });
        fillVersions();
        model.changesProperty().addListener((_, _, _) -> refresh());
        model.openedProperty().subscribe(open -> {
            if (open != null) {
                open(open);
            }
        });
    }

    /// Marks the button that most will press next.
    private void lead() {
        List.of(refine, pack).forEach(button -> button.getStyleClass().remove(Styles.ACCENT));
        if (!model.isEmpty()) {
            (model.isRaw() ? refine : pack).getStyleClass().add(Styles.ACCENT);
        }
    }

    private void open(OpenDataset open) {
        lead();
        if (items != null) {
            items.close();
        }
        itemsModel = new ItemsViewModel(open, model.place().rows());
        items = new ItemsView(itemsModel, new PreviewViewModel(open), picker, model::add);
        tabs.getTabs().forEach(tab -> tab.setContent(null));
        fillTab();
    }

    private void fillTab() {
        var tab = tabs.getSelectionModel().getSelectedItem();
        OpenDataset open = model.openedProperty().get();
        if (open == null || items == null || tab.getContent() != null) {
            return;
        }
        tab.setContent(
                switch (tab.getId()) {
                    case "items" -> Views.load(items);
                    case "quality" -> Views.load(new QualityView(model.current(), this::showRows));
                    case "files" -> Views.load(new FilesView(new FilesViewModel(open)));
                    case "versions" -> Views.load(new VersionsView(new VersionsViewModel(open, model)));
                    default -> Views.load(new HistoryView(new HistoryViewModel(open, this::reload)));
                });
    }

    /// Shows everything anew, with the conditions on items as they are.
    private void refresh() {
        lead();
        reload();
        tabs.getTabs().stream().skip(1).forEach(tab -> tab.setContent(null));
        fillTab();
    }

    private void reload() {
        if (itemsModel != null) {
            itemsModel.load();
        }
    }

    private void fillVersions() {
        var all = new ArrayList<MenuItem>();
        model.versions().reversed().forEach(version -> all.add(item(version.run())));
        all.add(item(ItemTables.RAW));
        versions.getItems().setAll(all);
    }

    private MenuItem item(long run) {
        var item = new MenuItem(model.title(run));
        item.setOnAction(_ ->
                model.choose(run, tabs.getSelectionModel().getSelectedItem().getId()));
        return item;
    }

    /// Goes to these items, in the order that they have.
    void showRows(TableQuery wanted) {
        tabs.getSelectionModel().selectFirst();
        if (itemsModel != null) {
            itemsModel.change(now -> wanted.sorted(now.sort(), now.descending()));
        }
    }

    @FXML
    private void refine() {
        model.refine();
    }

    @FXML
    private void duplicates() {
        model.duplicates();
    }

    @FXML
    private void pack() {
        model.pack();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(texts.get("library"), new Place.Library()),
                new Crumb(model.getName().isEmpty() ? texts.get("dataset") : model.getName(), model.place()));
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        commands.add(Command.of(texts.get("dataset.refine"), Icons.REFINE, Shortcut.REFINE_DATASET, model::refine)
                .when(model.emptyProperty().not()));
        commands.add(Command.of(
                        texts.get("dataset.duplicates"),
                        Icons.DUPLICATES,
                        Shortcut.DATASET_DUPLICATES,
                        model::duplicates)
                .when(model.rawProperty().not()));
        commands.add(Command.of(texts.get("dataset.package"), Icons.PACKAGE, Shortcut.PACKAGE_DATASET, model::pack)
                .when(model.rawProperty().not()));
        if (items != null && tabs.getSelectionModel().getSelectedIndex() == 0) {
            commands.addAll(items.commands());
        }
        return commands;
    }

    @Override
    public void close() {
        if (items != null) {
            items.close();
        }
        model.close();
    }
}

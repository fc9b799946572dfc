package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Columns;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.model.catalog.RefinementReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The versions, newest first, and what changed from one to the next.
public final class VersionsView {

    private final Texts texts = Texts.of(VersionsView.class);
    private final VersionsViewModel model;

    @FXML
    private VBox list;

    @FXML
    private VBox comparison;

    @FXML
    private Node empty;

    VersionsView(VersionsViewModel model) {
        this.model = model;
    }

    public VersionsViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        model.versions().addListener((ListChangeListener<DatasetViewModel.Version>) _ -> fill());
        model.comparisonProperty().subscribe(this::compare);
        fill();
    }

    private void fill() {
        var cards = new ArrayList<Node>();
        List<DatasetViewModel.Version> versions = model.versions();
        for (int place = 0; place < versions.size(); place++) {
            cards.add(card(versions.get(place), place + 1 < versions.size() ? versions.get(place + 1) : null));
        }
        list.getChildren().setAll(cards);
        Views.show(empty, versions.isEmpty());
    }

    private Node card(DatasetViewModel.Version version, DatasetViewModel.@Nullable Version before) {
        var title = new Label(model.title(version.run()));
        title.getStyleClass().add(Styles.TITLE_4);
        RefinementReport report = version.report();
        Instant made = model.made(version.run());
        Label line = Parts.note(texts.get(
                        "versions.line",
                        "kept",
                        Amounts.count(report.itemsPassed()),
                        "all",
                        Amounts.count(report.itemsProcessed()),
                        "changed",
                        Amounts.count(report.itemsChanged()),
                        "quality",
                        Amounts.decimal(report.overallQuality(), 2))
                + (made == null ? "" : " · " + Amounts.ago(made, model.now())));
        var words = new VBox(title, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        var buttons = new HBox();
        buttons.getStyleClass().add("row");
        if (model.isShown(version.run())) {
            var here = new Label(texts.get("versions.here"));
            here.getStyleClass().addAll("verdict", "kept");
            buttons.getChildren().add(here);
        } else {
            buttons.getChildren().add(button("versions.look", Icons.FORWARD, () -> model.look(version.run())));
        }
        if (before != null) {
            buttons.getChildren()
                    .add(button("versions.compare", Icons.VERSIONS, () -> model.compare(before.run(), version.run())));
        }
        buttons.getChildren().add(button("versions.delete", Icons.DELETE, () -> model.delete(version)));
        var card = new HBox(words, buttons);
        card.getStyleClass().addAll("row", "version-card");
        return card;
    }

    private Button button(String key, Icons icon, Runnable action) {
        var button = new Button(texts.get(key), icon.icon());
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void compare(@Nullable Comparison found) {
        Views.show(comparison, found != null);
        if (found == null) {
            return;
        }
        var title = new Label(
                texts.get("compare.title", "older", model.title(found.older()), "newer", model.title(found.newer())));
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        var parts = new Columns(3);
        parts.getStyleClass().add("compared");
        parts.getChildren()
                .setAll(
                        part("compare.added", found.added(), found.addedNames()),
                        part("compare.removed", found.removed(), found.removedNames()),
                        part("compare.changed", found.changed(), found.changedNames()));
        comparison.getChildren().setAll(title, parts);
    }

    private Node part(String key, int count, List<String> names) {
        var part = Parts.column("compared-part", Parts.text(texts.get(key, "count", count), Styles.TEXT_BOLD));
        if (!names.isEmpty()) {
            String more = count > names.size() ? "\n" + texts.get("facet.more", "count", count - names.size()) : "";
            part.getChildren()
                    .add(Parts.note(
                            names.stream().map(Direction::toTheRight).collect(Collectors.joining("\n")) + more));
        }
        return part;
    }
}

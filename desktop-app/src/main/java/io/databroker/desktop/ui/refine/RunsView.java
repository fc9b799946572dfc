package io.databroker.desktop.ui.refine;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.RefinementReport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// All runs as a list.
public final class RunsView implements Screen {

    private final Texts texts = Texts.of(RunsView.class);
    private final RunsViewModel model;
    private final InstantSource clock;
    private final Runnable stop;

    @FXML
    private VBox list;

    @FXML
    private Node head;

    @FXML
    private Node empty;

    @FXML
    private MenuButton refine;

    /// @param stop ends the updates
    public RunsView(RunsViewModel model, InstantSource clock, Runnable stop) {
        this.model = model;
        this.clock = clock;
        this.stop = stop;
    }

    public RunsViewModel getModel() {
        return model;
    }

    @FXML
    private void goToLibrary() {
        model.goToLibrary();
    }

    @FXML
    private void initialize() {
        model.rows().addListener((ListChangeListener<RunRow>) _ -> fill());
        model.datasets().addListener((ListChangeListener<Dataset>) _ -> fill());
        model.loadedProperty().subscribe(_ -> fill());
        fill();
    }

    private void fill() {
        list.getChildren().setAll(model.rows().stream().map(this::row).toList());
        empty.setVisible(model.loadedProperty().get() && model.rows().isEmpty());
        refine.getItems().setAll(model.datasets().stream().map(this::item).toList());
        Views.show(head, !model.datasets().isEmpty());
    }

    private MenuItem item(Dataset dataset) {
        var item = new MenuItem(dataset.name());
        item.setOnAction(_ -> model.refine(dataset));
        return item;
    }

    private Node row(RunRow row) {
        String state = texts.get("state." + row.state().name().toLowerCase(Locale.ROOT));
        var names = new VBox(
                Parts.line(texts.get("runs.row", "dataset", row.datasetName(), "run", row.run()), Styles.TEXT_BOLD),
                Parts.line(row.recipe(), "text-muted"));
        names.setMinWidth(0);
        Instant begun = row.begunAt();
        var when = Parts.line(begun == null ? "" : Amounts.ago(begun, clock.instant()), "text-muted");
        var content = Parts.row(icon(row).icon(), Parts.growing(names), figures(row), when, Parts.line(state, "state"));
        if (row.share() >= 0) {
            var bar = new ProgressBar(row.share());
            bar.getStyleClass().add(Styles.SMALL);
            content.getChildren().add(3, bar);
        }
        var button = new Button(null, content);
        content.prefWidthProperty().bind(button.widthProperty().subtract(36));
        button.getStyleClass().addAll("run-row", "run-" + row.state().name().toLowerCase(Locale.ROOT));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(texts.get("runs.row", "dataset", row.datasetName(), "run", row.run()) + ", "
                + row.recipe() + ", " + state);
        button.setOnAction(_ -> model.open(row));
        return button;
    }

    private Node figures(RunRow row) {
        RefinementReport report = row.report();
        return report == null
                ? Parts.line("")
                : Parts.line(
                        texts.get("runs.counts", "kept", report.itemsPassed(), "all", report.itemsProcessed()) + " · "
                                + texts.get("runs.quality", "score", Amounts.decimal(report.overallQuality(), 2)),
                        "text-muted");
    }

    private static Icons icon(RunRow row) {
        return switch (row.state()) {
            case DONE -> Icons.DONE_ROUND;
            case RUNNING, WAITING, LOADING -> Icons.ACTIVITY;
            case CANCELLED -> Icons.STOP;
            case INTERRUPTED, GONE -> Icons.WARNING;
            case FAILED -> Icons.FAILED;
        };
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(texts.get("runs"), new Place.Runs()));
    }

    @Override
    public void close() {
        stop.run();
        model.close();
    }
}

package io.databroker.desktop.ui.intake;

import io.databroker.desktop.library.FileLedger.Row;
import io.databroker.desktop.library.FileLedger.Totals;
import io.databroker.desktop.ui.intake.ImportViewModel.Phase;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Pump;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.javafx.FontIcon;

/// An import as it goes on, with a row for each file, and its outcome.
public final class ImportView implements Screen {

    private final Texts texts = Texts.of(ImportView.class);
    private final ImportViewModel model;
    private final String datasetName;
    private final Pump pump;
    private Runnable stopListening = () -> {};

    @FXML
    private FontIcon sign;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private ProgressBar bar;

    @FXML
    private Node underway;

    @FXML
    private Node came;

    @FXML
    private Label taken;

    @FXML
    private Label unchanged;

    @FXML
    private Label rejected;

    @FXML
    private Label items;

    @FXML
    private Label bytes;

    @FXML
    private ToggleButton showAll;

    @FXML
    private ToggleButton showRejected;

    @FXML
    private Button copy;

    @FXML
    private Button pause;

    @FXML
    private Button cancel;

    @FXML
    private Button again;

    @FXML
    private Button look;

    @FXML
    private Button refine;

    @FXML
    private TableView<Row> table;

    @FXML
    private TableColumn<Row, Row> fileColumn;

    @FXML
    private TableColumn<Row, Row> kindColumn;

    @FXML
    private TableColumn<Row, Row> sizeColumn;

    @FXML
    private TableColumn<Row, Row> stateColumn;

    /// @param datasetName of the dataset that the files come into
    public ImportView(ImportViewModel model, String datasetName, Pump pump) {
        this.model = model;
        this.datasetName = datasetName;
        this.pump = pump;
    }

    public ImportViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        new FileColumns(texts).dress(fileColumn, kindColumn, sizeColumn, stateColumn);
        table.setItems(model.rows());
        table.setSelectionModel(null);
        table.setPlaceholder(new Label(texts.get("import.nothing")));
        bar.progressProperty().bind(model.progressProperty());
        var filter = new ToggleGroup();
        filter.getToggles().setAll(showAll, showRejected);
        filter.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                filter.selectToggle(before);
            } else {
                model.rejectedOnlyProperty().set(now == showRejected);
            }
        });
        filter.selectToggle(model.rejectedOnlyProperty().get() ? showRejected : showAll);
        model.totalsProperty().subscribe(this::show);
        model.phaseProperty().subscribe(this::show);
        stopListening = pump.listen(model::update);
    }

    private void show(Totals totals) {
        taken.setText(Amounts.count(totals.taken()));
        unchanged.setText(Amounts.count(totals.unchanged()));
        rejected.setText(Amounts.count(totals.rejected()));
        items.setText(Amounts.count(totals.items()));
        bytes.setText(Amounts.bytes(totals.bytes()));
        showRejected.setText(texts.get("import.rejected", "count", totals.rejected()));
        showRejected.setDisable(totals.rejected() == 0);
        copy.setDisable(totals.rejected() == 0);
    }

    private void show(Phase phase) {
        boolean running = phase == Phase.WAITING || phase == Phase.RUNNING || phase == Phase.PAUSED;
        String key = phase.name().toLowerCase(Locale.ROOT);
        title.setText(texts.get("import.title." + key, "dataset", datasetName));
        subtitle.setText(phase == Phase.FAILED ? model.getFailure() : running ? "" : texts.get("import.text." + key));
        Views.show(subtitle, !running);
        Views.show(underway, running);
        Views.show(pause, running);
        Views.show(cancel, running);
        Views.show(again, phase == Phase.FAILED || phase == Phase.CANCELLED);
        Views.show(look, !running);
        Views.show(refine, phase == Phase.DONE);
        Views.show(came, phase != Phase.FAILED || model.totalsProperty().get().files() > 0);
        Views.show(sign, !running);
        sign.setIconLiteral(signOf(phase).literal());
        sign.getStyleClass().setAll("ikonli-font-icon", "import-sign", key);
        String does = texts.get(phase == Phase.PAUSED ? "import.resume" : "import.pause");
        pause.setText(does);
        pause.setGraphic((phase == Phase.PAUSED ? Icons.PLAY : Icons.PAUSE).icon());
        again.setText(texts.get(phase == Phase.FAILED ? "import.retry" : "import.again"));
    }

    private static Icons signOf(Phase phase) {
        return switch (phase) {
            case WAITING, RUNNING, PAUSED, FORGOTTEN -> Icons.IMPORT;
            case DONE -> Icons.DONE_ROUND;
            case CANCELLED -> Icons.STOP;
            case FAILED -> Icons.FAILED;
        };
    }

    @FXML
    private void pauseOrResume() {
        model.pauseOrResume();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void again() {
        model.again();
    }

    @FXML
    private void look() {
        model.look();
    }

    @FXML
    private void refine() {
        model.refine();
    }

    @FXML
    private void copyRejected() {
        var content = new ClipboardContent();
        content.putString(model.rejectedAsText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(texts.get("library"), new Place.Library()),
                new Crumb(datasetName, new Place.Dataset(model.dataset())),
                new Crumb(texts.get("import"), new Place.Library()));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(texts.get("import.look"), Icons.DATASET, Shortcut.LOOK_AT_IMPORT, model::look),
                Command.of(texts.get("import.copy"), Icons.COPY, Shortcut.COPY_REJECTED, this::copyRejected));
    }

    @Override
    public void close() {
        stopListening.run();
        model.close();
    }
}

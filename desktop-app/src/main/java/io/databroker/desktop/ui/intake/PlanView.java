package io.databroker.desktop.ui.intake;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Names;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Pump;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.ingest.Forecast;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// The plan of an import: what is there, where it goes, the seller's word, and the button that starts it.
public final class PlanView implements Screen {

    private final Texts texts = Texts.of(PlanView.class);
    private final PlanViewModel model;
    private final Pump pump;
    private Runnable stopListening = () -> {};

    @FXML
    private Label title;

    @FXML
    private Label sources;

    @FXML
    private Node counting;

    @FXML
    private Label counts;

    @FXML
    private Pane kinds;

    @FXML
    private Label known;

    @FXML
    private Label room;

    @FXML
    private TitledPane unreadable;

    @FXML
    private ListView<Forecast.Problem> problems;

    @FXML
    private CheckBox hidden;

    @FXML
    private Label nameOnly;

    @FXML
    private RadioButton fresh;

    @FXML
    private Node existingRow;

    @FXML
    private RadioButton existing;

    @FXML
    private TextField name;

    @FXML
    private Label nameTaken;

    @FXML
    private ComboBox<Dataset> dataset;

    @FXML
    private Label sentence;

    @FXML
    private CheckBox attested;

    @FXML
    private Label missing;

    @FXML
    private Button start;

    public PlanView(PlanViewModel model, Pump pump) {
        this.model = model;
        this.pump = pump;
    }

    public PlanViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        title.setText(texts.get(
                "plan.title",
                "count",
                model.paths().size() - 1,
                "name",
                String.valueOf(model.paths().getFirst().getFileName())));
        sources.setText(model.paths().stream()
                .limit(3)
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining("\n")));
        problems.setCellFactory(_ -> new ProblemCell());
        sentence.setText("“" + Attestation.SENTENCE + "”");
        Views.show(sentence, !Locale.getDefault().getLanguage().equals(Locale.ENGLISH.getLanguage()));
        hidden.selectedProperty().bindBidirectional(model.hiddenTooProperty());
        attested.selectedProperty().bindBidirectional(model.attestedProperty());
        missing.textProperty().bind(model.missingProperty());
        start.disableProperty().bind(model.readyProperty().not());
        bindTarget();
        model.forecastProperty().subscribe(this::show);
        model.freeProperty().subscribe(_ -> showRoom(model.forecastProperty().get()));
        stopListening = pump.listen(model::update);
    }

    private void bindTarget() {
        var choice = new ToggleGroup();
        choice.getToggles().setAll(fresh, existing);
        name.textProperty().bindBidirectional(model.nameProperty());
        name.disableProperty().bind(fresh.selectedProperty().not());
        dataset.setItems(model.datasets());
        dataset.setConverter(new Names<>(Dataset::name));
        dataset.disableProperty().bind(existing.selectedProperty().not());
        dataset.setOnAction(_ -> {
            if (existing.isSelected()) {
                model.targetProperty().set(dataset.getValue());
            }
        });
        model.targetProperty().subscribe(target -> {
            (target == null ? fresh : existing).setSelected(true);
            if (target != null) {
                dataset.setValue(target);
            }
        });
        fresh.setOnAction(_ -> model.targetProperty().set(null));
        existing.setOnAction(_ -> {
            if (dataset.getValue() == null && !model.datasets().isEmpty()) {
                dataset.setValue(model.datasets().getFirst());
            }
            model.targetProperty().set(dataset.getValue());
        });
        model.datasets().subscribe(this::showChoice);
        showChoice();
        model.nameTakenProperty().subscribe(taken -> Views.show(nameTaken, taken));
    }

    /// Where there is no dataset yet there is nothing to choose.
    private void showChoice() {
        boolean choice = !model.datasets().isEmpty();
        Views.show(existingRow, choice);
        Views.show(fresh, choice);
        Views.show(nameOnly, !choice);
    }

    private void show(Forecast forecast) {
        Views.show(counting, !forecast.complete());
        counts.setText(texts.get(
                forecast.members() == 0 ? "plan.counts" : "plan.counts.members",
                "count",
                forecast.files(),
                "bytes",
                Amounts.bytes(forecast.bytes()),
                "members",
                forecast.members()));
        kinds.getChildren()
                .setAll(forecast.kinds().entrySet().stream()
                        .map(kind ->
                                chip(FileKinds.icon(kind.getKey()), FileKinds.name(kind.getKey()), kind.getValue()))
                        .toList());
        known.setText(
                texts.get("plan.known", "count", forecast.known(), "bytes", Amounts.bytes(forecast.knownBytes())));
        Views.show(known, forecast.known() > 0);
        showRoom(forecast);
        Views.show(unreadable, forecast.unreadable() > 0);
        unreadable.setText(texts.get("plan.unreadable", "count", forecast.unreadable()));
        problems.getItems().setAll(forecast.problems());
        hidden.setText(
                forecast.hidden() > 0
                        ? texts.get("plan.hidden", "count", forecast.hidden())
                        : texts.get("plan.hidden.none"));
    }

    private void showRoom(Forecast forecast) {
        boolean enough = model.isRoomEnough();
        room.setText(texts.get(
                enough ? "plan.room" : "plan.room.short",
                "needed",
                Amounts.bytes(forecast.room()),
                "free",
                Amounts.bytes(model.freeProperty().get())));
        room.setGraphic((enough ? Icons.INFO : Icons.WARNING).icon());
        room.getStyleClass().removeAll("text", Styles.DANGER);
        if (!enough) {
            room.getStyleClass().addAll("text", Styles.DANGER);
        }
    }

    private static Node chip(Icons icon, String kind, Forecast.Share share) {
        HBox chip = Parts.row(
                icon.icon(),
                Parts.line(kind),
                Parts.line(Amounts.count(share.files()), Styles.TEXT_BOLD),
                Parts.line(Amounts.bytes(share.bytes()), Styles.TEXT_MUTED));
        chip.getStyleClass().add("kind");
        return chip;
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @Override
    public List<Crumb> crumbs() {
        var here = new Place.ImportPlan(model.paths(), null);
        return List.of(new Crumb(texts.get("library"), new Place.Library()), new Crumb(texts.get("plan"), here));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(texts.get("plan.start"), Icons.IMPORT, Shortcut.START_IMPORT, model::start)
                .when(model.readyProperty()));
    }

    @Override
    public void close() {
        stopListening.run();
        model.close();
    }
}

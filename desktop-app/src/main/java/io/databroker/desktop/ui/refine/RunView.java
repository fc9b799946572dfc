package io.databroker.desktop.ui.refine;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.EmptyState;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.refine.RunPicture.State;
import io.databroker.desktop.ui.words.CoreWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A run: its stages while it goes on, what it dropped last, and what came of it.
public final class RunView implements Screen {

    private final Texts texts = Texts.of(RunView.class);
    private final RunViewModel model;
    private final Consumer<Path> open;
    private final Runnable stop;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private HBox actions;

    @FXML
    private VBox paceBox;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label paceText;

    @FXML
    private VBox note;

    @FXML
    private VBox summary;

    @FXML
    private VBox stages;

    @FXML
    private VBox droppedBox;

    @FXML
    private VBox dropped;

    @FXML
    private Label sideTitle;

    @FXML
    private VBox flow;

    /// @param open shows a page in the browser
    /// @param stop ends the updates
    public RunView(RunViewModel model, Consumer<Path> open, Runnable stop) {
        this.model = model;
        this.open = open;
        this.stop = stop;
    }

    public RunViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        model.pictureProperty().subscribe((before, now) -> show(before, now));
        show(RunPicture.NONE, model.pictureProperty().get());
        model.paceProperty().subscribe(this::showPace);
    }

    private void show(RunPicture before, RunPicture now) {
        title.setText(now.run() == 0 ? texts.get("run.new") : texts.get("run.title", "run", now.run()));
        subtitle.setText(texts.get(
                "run.subtitle",
                "recipe",
                now.recipe(),
                "dataset",
                model.dataset().name()));
        note.getChildren().setAll(note(now));
        Views.show(note, !note.getChildren().isEmpty());
        showPace(model.paceProperty().get());
        stages.getChildren()
                .setAll(now.shown().stream()
                        .map(step -> new StepRow(step, model.paceProperty().get(), now.state() == State.RUNNING))
                        .toList());
        new FlowRibbon(flow).show(now);
        showSide(before, now);
        summary.getChildren().setAll(now.report() == null ? List.of() : new RunSummary(now, model).parts());
        Views.show(summary, now.report() != null);
    }

    /// What was dropped last while the run goes on, and afterwards why.
    private void showSide(RunPicture before, RunPicture now) {
        boolean done = now.report() != null;
        sideTitle.setText(texts.get(done ? "sum.reasons" : "dropped.title"));
        if (done) {
            dropped.getChildren().setAll(new RunSummary(now, model).reasons());
        } else if (!now.dropped().equals(before.dropped()) || now.dropped().isEmpty()) {
            dropped.getChildren().setAll(droppedRows(now));
        }
        Views.show(
                droppedBox,
                done
                        || !now.dropped().isEmpty()
                        || (now.state() == State.RUNNING && !now.steps().isEmpty()));
    }

    private void showPace(RunPace pace) {
        RunPicture run = model.pictureProperty().get();
        State state = run.state();
        Views.show(
                paceBox,
                state == State.RUNNING
                        || state == State.WAITING
                        || !pace.phase().isEmpty());
        bar.setProgress(pace.share());
        if (pace.phase().isEmpty()) {
            paceText.setText(texts.get("run.waiting"));
        } else {
            var words = new ArrayList<String>();
            if (run.step() > 0) {
                words.add(texts.get(
                        "run.step", "step", run.step(), "steps", run.shown().size()));
            }
            words.add(CoreWords.phase(pace.phase()));
            if (pace.share() >= 0) {
                words.add(Amounts.percent(pace.share()));
            }
            if (pace.paused()) {
                words.add(texts.get("run.paused"));
            } else if (pace.rate() >= 1) {
                words.add(texts.get("run.rate", "rate", Amounts.count(Math.round(pace.rate()))));
                pace.left().ifPresent(left -> words.add(texts.get("run.left", "time", Amounts.duration(left))));
            }
            paceText.setText(String.join(" · ", words));
        }
        showActions(run);
    }

    private void showActions(RunPicture now) {
        boolean paused = model.paceProperty().get().paused();
        List<Node> buttons =
                switch (now.state()) {
                    case LOADING, GONE -> List.of();
                    case WAITING -> List.of(Parts.button(texts.get("run.cancel"), model::cancel));
                    case RUNNING ->
                        List.of(
                                Parts.button(texts.get(paused ? "run.resume" : "run.pause"), model::pauseOrResume),
                                Parts.button(texts.get("run.cancel"), model::cancel));
                    case DONE ->
                        List.of(
                                Parts.button(texts.get("run.discard"), model::discard, Styles.FLAT),
                                Parts.button(texts.get("run.report"), () -> model.report(open)),
                                Parts.button(texts.get("run.duplicates"), model::showDuplicates),
                                Parts.button(texts.get("run.package"), model::buildPackage),
                                Parts.button(texts.get("run.items"), model::showItems, Styles.ACCENT));
                    case CANCELLED, INTERRUPTED, FAILED ->
                        List.of(
                                Parts.button(texts.get("run.recipe"), model::changeRecipe),
                                Parts.button(texts.get("run.goon"), model::goOn, Styles.ACCENT));
                };
        String key = now.state() + " " + paused + " " + now.run();
        if (!key.equals(actions.getUserData())) {
            actions.setUserData(key);
            actions.getChildren().setAll(buttons);
        }
    }

    private List<Node> note(RunPicture now) {
        return switch (now.state()) {
            case LOADING, RUNNING, WAITING -> List.of();
            case DONE -> List.of(banner(Icons.DONE_ROUND, "note-done", texts.get("run.done", "run", now.run()), ""));
            case CANCELLED ->
                List.of(banner(Icons.STOP, "note-quiet", texts.get("run.cancelled"), texts.get("run.cancelled.text")));
            case INTERRUPTED ->
                List.of(banner(
                        Icons.WARNING, "note-quiet", texts.get("run.interrupted"), texts.get("run.cancelled.text")));
            case FAILED -> List.of(banner(Icons.FAILED, "note-failed", texts.get("run.failed"), now.why()));
            case GONE -> List.of(new EmptyState(Icons.REFINE, texts.get("run.gone"), texts.get("run.gone.text")));
        };
    }

    private static Node banner(Icons icon, String style, String words, String text) {
        var lines = new VBox(Parts.text(words, Styles.TEXT_BOLD));
        if (!text.isEmpty()) {
            lines.getChildren().add(Parts.text(text));
        }
        var banner = Parts.row(icon.icon(), Parts.growing(lines));
        banner.getStyleClass().addAll("note", style);
        return banner;
    }

    private List<Node> droppedRows(RunPicture now) {
        if (now.dropped().isEmpty()) {
            return List.of(Parts.note(texts.get(now.kept() < now.judged() ? "dropped.copies" : "dropped.none")));
        }
        return now.dropped().stream().map(this::droppedRow).toList();
    }

    private Node droppedRow(RunPicture.Dropped item) {
        var name = Parts.growing(Parts.line(item.name(), Styles.TEXT_BOLD));
        var keep = Parts.button(
                texts.get("dropped.keep"),
                () -> model.keepInstead(item.item(), item.name()),
                Styles.SMALL,
                Styles.FLAT);
        keep.setAccessibleText(texts.get("dropped.keep") + " " + item.name());
        String why = CoreWords.stage(item.stage()) + ": " + CoreWords.reason(item.code());
        return Parts.column(
                "dropped-row",
                Parts.row(Icons.of(item.modality()).icon(), name, keep),
                Parts.note(why, Styles.TEXT_SMALL),
                Parts.note(item.message(), Styles.TEXT_SMALL));
    }

    @Override
    public List<Crumb> crumbs() {
        return Crumb.about(
                model.dataset(),
                new Crumb(texts.get("runs"), new Place.Runs()),
                new Crumb(texts.get("run"), new Place.Run(model.dataset().id(), 0)));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(texts.get("command.pause"), Icons.PAUSE, Shortcut.PAUSE_RUN, model::pauseOrResume),
                Command.of(
                        texts.get("run.duplicates"), Icons.DUPLICATES, Shortcut.RUN_DUPLICATES, model::showDuplicates));
    }

    @Override
    public void close() {
        stop.run();
        model.close();
    }
}

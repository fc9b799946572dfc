package io.databroker.desktop.ui.refine;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.Trial;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;

/// What a recipe would do to a part of the dataset: stage by stage, with examples.
final class TrialPanel {

    private final Texts texts = Texts.of(TrialPanel.class);
    private final Trial trial;

    TrialPanel(Trial trial) {
        this.trial = trial;
    }

    List<Node> rows() {
        var rows = new ArrayList<Node>();
        rows.add(Parts.line(texts.get("trial.title", "count", trial.items()), Styles.TITLE_4));
        var bar = new ProgressBar(trial.items() == 0 ? 0 : (double) trial.kept() / trial.items());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().addAll("kept-bar");
        bar.setAccessibleText(texts.get("trial.kept", "kept", trial.kept(), "count", trial.items()));
        rows.add(bar);
        rows.add(Parts.note(texts.get("trial.kept", "kept", trial.kept(), "count", trial.items())));
        rows.add(Parts.note(texts.get(trial.every() == 1 ? "trial.all" : "trial.every", "every", trial.every())));
        trial.stages().stream()
                .filter(stage -> stage.changed() + stage.dropped() > 0)
                .forEach(stage -> rows.add(stage(stage)));
        return rows;
    }

    private Node stage(Trial.Tried stage) {
        var figures = new ArrayList<Node>();
        figures.add(Parts.growing(Parts.text(CoreWords.stage(stage.stage()), Styles.TEXT_BOLD)));
        if (stage.changed() > 0) {
            figures.add(figure(texts.get("step.changed", "count", stage.changed()), "figure-changed"));
        }
        if (stage.dropped() > 0) {
            figures.add(figure(
                    texts.get("step.dropped", "count", stage.dropped()) + " ("
                            + Amounts.percent((double) stage.dropped() / Math.max(1, trial.items())) + ")",
                    "figure-dropped"));
        }
        var box = Parts.column("trial-stage", Parts.row(figures.toArray(Node[]::new)));
        stage.examples().forEach(example -> box.getChildren().add(example(example)));
        return box;
    }

    private static Label figure(String words, String style) {
        Label figure = Parts.line(words, style);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        return figure;
    }

    private Node example(Trial.Example example) {
        var path = Parts.growing(Parts.line(Direction.toTheRight(example.path()), "mono"));
        Direction.cutInFront(path);
        var box = Parts.column("example", Parts.row(Icons.of(example.modality()).icon(), path));
        if (!example.excerpt().isEmpty()) {
            box.getChildren().add(Parts.text("“" + example.excerpt() + "”", Styles.TEXT_SMALL));
        }
        box.getChildren().add(Parts.note(CoreWords.because(example.reason()), Styles.TEXT_SMALL));
        return box;
    }
}

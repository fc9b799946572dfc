package io.databroker.desktop.ui.refine;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.refine.RunWatch.State;
import io.databroker.refinery.refine.RunWatch.Step;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// What one stage has done so far, in a line.
final class StepRow extends GridPane {

    private static final int MOST_REASONS = 3;

    /// @param live whether the run goes on
    StepRow(Step step, RunPace pace, boolean live) {
        Texts texts = Texts.of(StepRow.class);
        getStyleClass().addAll("step-row", "step-" + step.state().name().toLowerCase(Locale.ROOT));
        FontIcon icon = icon(step.state()).icon();
        var title = Parts.text(CoreWords.stage(step.stage()), Styles.TEXT_BOLD);
        var reasons = Parts.note(reasons(step), Styles.TEXT_SMALL);
        boolean waits = step.state() == State.WAITING;
        String waiting = live ? texts.get("step.waiting") : "–";
        Label in = figure(waits ? waiting : texts.get("step.in", "count", step.in()), "text-muted");
        Label changed =
                figure(step.changed() == 0 ? "" : texts.get("step.changed", "count", step.changed()), "figure-changed");
        Label dropped =
                figure(step.dropped() == 0 ? "" : texts.get("step.dropped", "count", step.dropped()), "figure-dropped");
        Label rate = figure(
                step.state() == State.RUNNING && pace.rate() >= 1 && !pace.paused()
                        ? texts.get("run.rate", "rate", Amounts.count(Math.round(pace.rate())))
                        : "",
                "text-muted");
        var words = Parts.column("step-title", title);
        if (!reasons.getText().isEmpty()) {
            words.getChildren().add(reasons);
        }
        addRow(0, icon, words, in, changed, dropped);
        getColumnConstraints().addAll(width(1.5), growing(), width(5.5), width(6.5), width(6.5));
        if (live) {
            add(rate, 5, 0);
            getColumnConstraints().add(width(4));
        }
        setAccessibleText(title.getText() + " " + in.getText() + " " + changed.getText() + " " + dropped.getText());
    }

    private static Icons icon(State state) {
        return switch (state) {
            case WAITING -> Icons.MORE;
            case RUNNING -> Icons.ACTIVITY;
            case DONE -> Icons.DONE;
        };
    }

    private static String reasons(Step step) {
        return step.reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_REASONS)
                .map(reason -> Amounts.count(reason.getValue()) + " × " + CoreWords.reason(reason.getKey()))
                .collect(Collectors.joining(" · "));
    }

    private static Label figure(String text, String style) {
        Label label = Parts.line(text, style);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private static ColumnConstraints growing() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        column.setPrefWidth(170);
        return column;
    }

    private static ColumnConstraints width(double letters) {
        double pixels = letters * 14;
        return new ColumnConstraints(pixels, pixels, pixels);
    }
}

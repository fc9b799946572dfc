package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.WordDifference;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text as it came, with findings marked; as it is now; and what lies between the two.
final class TextPreview extends VBox {

    private final Texts texts = Texts.of(TextPreview.class);
    private final TextFlow flow = new TextFlow();
    private final Preview.Text text;
    private final String raw;
    private final String refined;

    TextPreview(Preview.Text text, Runnable openFull) {
        this.text = text;
        this.raw = text.raw().stripTrailing();
        this.refined = text.refined().stripTrailing();
        getStyleClass().add("preview-body");
        flow.getStyleClass().add("preview-text");
        boolean changed = !raw.equals(refined);
        if (changed) {
            getChildren().add(choice());
            difference();
        } else {
            raw();
        }
        getChildren().add(flow);
        if (text.cut()) {
            var full = new Hyperlink(texts.get("preview.full"));
            full.setOnAction(_ -> openFull.run());
            getChildren().add(full);
        }
    }

    private HBox choice() {
        var group = new ToggleGroup();
        var box = new HBox(
                button("preview.difference", this::difference, group, Styles.LEFT_PILL),
                button("preview.raw", this::raw, group, Styles.CENTER_PILL),
                button("preview.refined", this::refined, group, Styles.RIGHT_PILL));
        group.selectToggle(group.getToggles().getFirst());
        return box;
    }

    private ToggleButton button(String key, Runnable show, ToggleGroup group, String style) {
        var button = new ToggleButton(texts.get(key));
        button.getStyleClass().addAll(style, Styles.SMALL);
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            button.setSelected(true);
            show.run();
        });
        return button;
    }

    private void refined() {
        Direction.fill(flow, refined, Direction.nodes(refined, ""));
    }

    private void difference() {
        Direction.fill(flow, refined, parts(WordDifference.of(raw, refined)));
    }

    /// What stayed, what went and what came, as nodes of a flow.
    static List<Text> parts(List<WordDifference.Part> parts) {
        return parts.stream()
                .flatMap(part -> Direction.nodes(
                        part.text(),
                        switch (part.kind()) {
                            case SAME -> "";
                            case REMOVED -> "removed";
                            case ADDED -> "added";
                        })
                        .stream())
                .toList();
    }

    private void raw() {
        var runs = new ArrayList<Text>();
        int done = 0;
        for (Finding finding : spans(raw.length())) {
            if (finding.start() >= done) {
                runs.addAll(Direction.nodes(raw.substring(done, finding.start()), ""));
                runs.addAll(marked(raw.substring(finding.start(), finding.end()), finding));
                done = finding.end();
            }
        }
        runs.addAll(Direction.nodes(raw.substring(done), ""));
        Direction.fill(flow, raw, runs);
    }

    private List<Finding> spans(int length) {
        return text.findings().stream()
                .filter(finding -> finding.field() == null && finding.start() >= 0 && finding.end() <= length)
                .sorted(Comparator.comparingInt(Finding::start))
                .toList();
    }

    private static List<Text> marked(String words, Finding finding) {
        List<Text> runs = Direction.nodes(words, "found");
        var tip = new Tooltip(CoreWords.finding(finding.type()));
        runs.forEach(run -> Tooltip.install(run, tip));
        return runs;
    }
}

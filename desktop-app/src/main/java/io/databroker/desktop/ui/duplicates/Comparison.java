package io.databroker.desktop.ui.duplicates;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Waveform;
import io.databroker.desktop.ui.kit.WordDifference;
import io.databroker.desktop.ui.kit.WordDifference.Kind;
import io.databroker.desktop.ui.kit.WordDifference.Part;
import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.VideoContent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Two members side by side, with what differs marked.
final class Comparison {

    private static final int LONGEST = 20_000;

    private final Texts texts = Texts.of(Comparison.class);
    private final Member left;
    private final Member right;

    Comparison(Member left, Member right) {
        this.left = left;
        this.right = right;
    }

    List<Node> parts() {
        Label first = Parts.line(texts.get("stays", "item", left.name()), Styles.TEXT_BOLD);
        Label second = Parts.line(right.name(), Styles.TEXT_BOLD);
        Node heads = twice(first, second);
        return switch (left.content()) {
            case TextContent a
            when right.content() instanceof TextContent b -> List.of(heads, ofTexts(a.text(), b.text()));
            case RecordContent a when right.content() instanceof RecordContent b -> List.of(heads, ofRecords(a, b));
            case ImageContent a
            when right.content() instanceof ImageContent b -> List.of(heads, new ImagePair(a, b, texts.get("overlay")));
            case AudioContent a
            when right.content() instanceof AudioContent b -> List.of(heads, twice(sound(a), sound(b)));
            case VideoContent a
            when right.content() instanceof VideoContent b -> List.of(heads, twice(film(a), film(b)));
            case null, default -> List.of(heads, Parts.note(texts.get("incomparable")));
        };
    }

    private static HBox twice(Region first, Region second) {
        var pair = new HBox(half(first), half(second));
        pair.getStyleClass().add("pair");
        return pair;
    }

    static Region half(Region side) {
        side.setMinWidth(0);
        side.setPrefWidth(200);
        side.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private static Node ofTexts(String a, String b) {
        List<Part> parts = WordDifference.of(shortened(a), shortened(b));
        return twice(flow(parts, Kind.REMOVED, "left-only"), flow(parts, Kind.ADDED, "right-only"));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /// One of the two texts: what both have and what is its own.
    private static TextFlow flow(List<Part> parts, Kind own, String style) {
        var flow = new TextFlow();
        flow.getStyleClass().add("side");
        for (Part part : parts) {
            if (part.kind() == own || part.kind() == Kind.SAME) {
                var text = new Text(part.text());
                text.getStyleClass().add("plain");
                if (part.kind() == own) {
                    text.setUnderline(true);
                    text.getStyleClass().add(style);
                }
                flow.getChildren().add(text);
            }
        }
        return flow;
    }

    private Node ofRecords(RecordContent a, RecordContent b) {
        var grid = new GridPane();
        grid.getStyleClass().addAll("side", "record");
        Set<String> fields = new LinkedHashSet<>(a.values().keySet());
        fields.addAll(b.values().keySet());
        int row = 0;
        for (String field : fields) {
            Object x = a.values().get(field);
            Object y = b.values().get(field);
            boolean same = Objects.equals(x, y);
            Label mark = Parts.line(same ? "" : "≠", "right-only");
            grid.addRow(row++, Parts.line(field, "text-muted"), value(x, same), mark, value(y, same));
        }
        var name = new ColumnConstraints(60, 110, 180);
        var wide = new ColumnConstraints(0, 200, Double.MAX_VALUE);
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(name, wide, new ColumnConstraints(20), wide);
        return grid;
    }

    private static Label value(@Nullable Object value, boolean same) {
        Label label = Parts.text(value == null ? "–" : String.valueOf(value));
        if (!same) {
            label.getStyleClass().add("differs");
        }
        return label;
    }

    private Region sound(AudioContent sound) {
        return Parts.column(
                "side",
                new Waveform(sound.samples()),
                Parts.line(
                        texts.get(
                                "sound",
                                "seconds",
                                Math.round(sound.seconds() * 10) / 10.0,
                                "rate",
                                sound.sampleRate(),
                                "codec",
                                sound.codec()),
                        "text-muted"));
    }

    private Region film(VideoContent film) {
        var box = Parts.column("side");
        if (!film.frames().isEmpty()) {
            box.getChildren().add(ImagePair.view(film.frames().getFirst().image(), 160));
        }
        box.getChildren()
                .add(Parts.line(
                        texts.get(
                                "film",
                                "seconds",
                                Math.round(film.seconds() * 10) / 10.0,
                                "width",
                                film.width(),
                                "height",
                                film.height(),
                                "codec",
                                film.codec()),
                        "text-muted"));
        return box;
    }
}

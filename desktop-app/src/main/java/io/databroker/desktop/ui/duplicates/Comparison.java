package io.databroker.desktop.ui.duplicates;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Columns;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Waveform;
import io.databroker.desktop.ui.kit.WordDifference.Kind;
import io.databroker.desktop.ui.kit.WordDifference.Part;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.VideoContent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Two members side by side, with what differs marked.
final class Comparison {

    /// The least width of a side.
    private static final double HALF = 200;

    private final Texts texts = Texts.of(Comparison.class);

    List<Node> parts(Contrast.Pair pair) {
        Label first = head(texts.get("stays", "item", pair.left().name()));
        Label second = head(pair.right().name());
        return switch (pair.contrast()) {
            case Contrast.Words(List<Part> parts) ->
                words(
                        twice(
                                side(first, flow(parts, Kind.REMOVED, "left-only")),
                                side(second, flow(parts, Kind.ADDED, "right-only"))),
                        parts);
            case Contrast.Fields(RecordContent a, RecordContent b) -> List.of(ofRecords(a, b, first, second));
            case Contrast.Pictures(Contrast.Picture a, Contrast.Picture b) ->
                List.of(new ImagePair(a, b, first, second, texts.get("overlay")));
            case Contrast.Sounds(Contrast.Sound a, Contrast.Sound b) ->
                List.of(twice(sound(first, a), sound(second, b)));
            case Contrast.Films(Contrast.Film a, Contrast.Film b) -> List.of(twice(film(first, a), film(second, b)));
            case Contrast.Nothing _ -> List.of(twice(first, second), Parts.note(texts.get("incomparable")));
        };
    }

    private static Label head(String name) {
        Label head = Parts.line(Direction.toTheRight(name), Styles.TEXT_BOLD);
        Direction.cutInFront(head);
        return head;
    }

    private List<Node> words(Node sides, List<Part> parts) {
        return parts.stream().allMatch(part -> part.kind() == Kind.SAME)
                ? List.of(Parts.note(texts.get("same")), sides)
                : List.of(sides);
    }

    private static VBox side(Label head, Node... body) {
        var side = Parts.column("side", head);
        side.getChildren().addAll(body);
        return side;
    }

    private static Node twice(Region first, Region second) {
        first.setPrefWidth(HALF);
        second.setPrefWidth(HALF);
        var pair = new Columns(2, first, second);
        pair.getStyleClass().add("pair");
        return pair;
    }

    /// One of the two texts: what both have and what is its own.
    private static TextFlow flow(List<Part> parts, Kind own, String style) {
        var flow = new TextFlow();
        flow.getStyleClass().add("side-text");
        var whole = new StringBuilder();
        var nodes = new ArrayList<Text>();
        for (Part part : parts) {
            if (part.kind() == own || part.kind() == Kind.SAME) {
                whole.append(part.text());
                for (Text text : Direction.nodes(part.text(), "plain")) {
                    if (part.kind() == own) {
                        text.setUnderline(true);
                        text.getStyleClass().add(style);
                    }
                    nodes.add(text);
                }
            }
        }
        Direction.fill(flow, whole.toString(), nodes);
        return flow;
    }

    private static Node ofRecords(RecordContent a, RecordContent b, Label first, Label second) {
        var grid = new GridPane();
        grid.getStyleClass().addAll("side", "record");
        Set<String> fields = new LinkedHashSet<>(a.values().keySet());
        fields.addAll(b.values().keySet());
        int row = 0;
        grid.add(first, 1, row);
        grid.add(second, 3, row++);
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

    private VBox sound(Label head, Contrast.Sound side) {
        AudioContent sound = side.sound();
        return side(
                head,
                new Waveform(side.peaks()),
                Parts.line(
                        texts.get(
                                "sound",
                                "seconds",
                                Math.round(sound.seconds() * 10) / 10.0,
                                "rate",
                                sound.sampleRate(),
                                "codec",
                                CoreWords.codec(sound.codec())),
                        "text-muted"));
    }

    private VBox film(Label head, Contrast.Film side) {
        VideoContent film = side.film();
        VBox box = side(head);
        if (side.first() != null) {
            box.getChildren().add(ImagePair.view(side.first().image(), 160));
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
                                CoreWords.codec(film.codec())),
                        "text-muted"));
        return box;
    }
}

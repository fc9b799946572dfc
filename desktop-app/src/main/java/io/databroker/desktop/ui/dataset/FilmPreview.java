package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.decode.VideoContent;
import java.util.LinkedHashMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A film as nine frames, evenly spread, with their times.
final class FilmPreview extends VBox {

    /// The least width of a frame, in pixels; there are two beside each other at least.
    private static final double WIDTH = 140;

    private final FlowPane frames = new FlowPane();

    FilmPreview(Preview.Film preview) {
        VideoContent film = preview.film();
        var texts = Texts.of(FilmPreview.class);
        getStyleClass().add("preview-body");
        frames.getStyleClass().add("frames");
        var images = preview.frames().stream().map(FilmPreview::image).toList();
        for (int i = 0; i < images.size(); i++) {
            frames.getChildren()
                    .add(frame(images.get(i), preview.frames().get(i).seconds()));
        }
        widthProperty().subscribe(room -> {
            double width = fitting(room.doubleValue());
            images.forEach(image -> image.setFitWidth(width));
        });
        var facts = new LinkedHashMap<String, String>();
        facts.put(texts.get("fact.pixels"), film.width() + " × " + film.height());
        facts.put(texts.get("fact.length"), time(film.seconds()));
        facts.put(
                texts.get("fact.film"),
                texts.get("fact.film.rate", "rate", Amounts.figure(Math.round(film.framesPerSecond() * 100) / 100.0)));
        facts.put(texts.get("fact.coding"), CoreWords.codec(film.codec()));
        facts.putAll(Tags.shown(film.metadata()));
        getChildren().addAll(frames, PreviewFacts.table(facts));
        getChildren().addAll(PreviewFacts.faults(film.faults()));
    }

    /// The width of a frame with which rows of them fill the room, in pixels.
    private double fitting(double room) {
        double gap = frames.getHgap();
        int beside = Math.max(2, (int) ((room + gap) / (WIDTH + gap)));
        return Math.max(1, Math.floor((room - (beside - 1) * gap) / beside));
    }

    private static ImageView image(Preview.Frame frame) {
        var image = new ImageView(frame.pixels().image());
        image.setPreserveRatio(true);
        image.setFitWidth(WIDTH);
        return image;
    }

    private static Node frame(ImageView image, double seconds) {
        var time = new Label(time(seconds));
        time.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        return new VBox(image, time);
    }

    private static String time(double seconds) {
        return Amounts.decimal(seconds, 1) + "\u00a0s";
    }
}

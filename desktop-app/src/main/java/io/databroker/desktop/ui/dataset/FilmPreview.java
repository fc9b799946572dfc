package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.decode.VideoContent;
import java.util.LinkedHashMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A film as nine frames, evenly spread, with their times.
final class FilmPreview extends VBox {

    private static final double WIDTH = 120;

    FilmPreview(Preview.Film preview) {
        VideoContent film = preview.film();
        var texts = Texts.of(FilmPreview.class);
        getStyleClass().add("preview-body");
        var frames = new FlowPane();
        frames.getStyleClass().add("frames");
        preview.frames().stream().map(FilmPreview::frame).forEach(frames.getChildren()::add);
        var facts = new LinkedHashMap<String, String>();
        facts.put(texts.get("fact.pixels"), film.width() + " × " + film.height());
        facts.put(texts.get("fact.length"), time(film.seconds()));
        facts.put(texts.get("fact.film"), Amounts.decimal(film.framesPerSecond(), 1) + " · " + film.codec());
        film.metadata().forEach(facts::put);
        getChildren().addAll(frames, PreviewFacts.table(facts));
        film.faults().forEach(fault -> getChildren().add(Parts.note(fault)));
    }

    private static Node frame(Preview.Frame frame) {
        var image = new ImageView(frame.pixels().image());
        image.setPreserveRatio(true);
        image.setFitWidth(WIDTH);
        var time = new Label(time(frame.seconds()));
        time.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        return new VBox(image, time);
    }

    private static String time(double seconds) {
        return Amounts.decimal(seconds, 1) + "\u00a0s";
    }
}

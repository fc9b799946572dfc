package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.decode.ImageContent;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/// A picture, fitted into the pane or pixel by pixel, with what its metadata says.
final class PicturePreview extends VBox {

    private static final double HIGHEST = 360;
    private static final int FACTS = 14;

    /// What decoders need to know and people do not.
    private static final List<String> DULL = List.of("JPEG/", "JFIF/", "Huffman/", "ICC Profile/", "PNG-", "File");

    PicturePreview(Preview.Picture picture) {
        ImageContent content = picture.image();
        var texts = Texts.of(PicturePreview.class);
        getStyleClass().add("preview-body");
        var view = new ImageView(picture.pixels().image());
        view.setPreserveRatio(true);
        var frame = new ScrollPane(view);
        frame.getStyleClass().add("picture");
        frame.setMaxHeight(HIGHEST);
        var full = new ToggleButton(Amounts.percent(1));
        full.setAccessibleText(texts.get("preview.pixels"));
        full.selectedProperty().subscribe(pixels -> {
            frame.setPannable(pixels);
            var bars = pixels ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER;
            frame.setHbarPolicy(bars);
            frame.setVbarPolicy(bars);
            view.fitHeightProperty().unbind();
            view.fitWidthProperty().unbind();
            if (pixels) {
                view.setFitHeight(0);
                view.setFitWidth(0);
            } else {
                view.setFitHeight(Math.min(HIGHEST - 4, content.pixelHeight()));
                view.fitWidthProperty()
                        .bind(widthProperty()
                                .subtract(4)
                                .map(width -> Math.min(width.doubleValue(), content.pixelWidth())));
            }
        });
        var facts = new LinkedHashMap<String, String>();
        facts.put(texts.get("fact.pixels"), content.width() + " × " + content.height());
        content.metadata().entrySet().stream()
                .filter(entry -> DULL.stream().noneMatch(entry.getKey()::startsWith))
                .limit(FACTS)
                .forEach(entry -> facts.put(entry.getKey(), entry.getValue()));
        getChildren().addAll(frame, full, PreviewFacts.table(facts));
        getChildren().addAll(PreviewFacts.faults(content.faults()));
    }
}

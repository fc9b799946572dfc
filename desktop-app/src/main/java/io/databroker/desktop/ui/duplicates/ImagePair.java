package io.databroker.desktop.ui.duplicates;

import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Pixels;
import io.databroker.refinery.decode.ImageContent;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Two pictures beside each other, and laid over each other with a slider from the one to the other.
final class ImagePair extends VBox {

    private static final double HEIGHT = 200;

    /// @param overlay what the slider does
    ImagePair(ImageContent left, ImageContent right, String overlay) {
        getStyleClass().add("side");
        var pair = new HBox(Comparison.half(side(left)), Comparison.half(side(right)));
        pair.getStyleClass().add("pair");
        ImageView below = view(left, HEIGHT);
        ImageView above = view(right, HEIGHT);
        above.setPreserveRatio(false);
        above.setFitWidth(HEIGHT * left.pixelWidth() / left.pixelHeight());
        var slider = new Slider(0, 1, 0.5);
        slider.setAccessibleText(overlay);
        slider.setMaxWidth(280);
        above.opacityProperty().bind(slider.valueProperty());
        getChildren().addAll(pair, Parts.line(overlay, "text-muted"), slider, new HBox(new StackPane(below, above)));
    }

    private static VBox side(ImageContent image) {
        return new VBox(
                view(image, HEIGHT),
                Parts.line(image.width() + " × " + image.height() + " · " + image.format(), "text-muted"));
    }

    static ImageView view(ImageContent image, double height) {
        var view = new ImageView(Pixels.of(image));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitHeight(height);
        view.setFitWidth(360);
        return view;
    }
}

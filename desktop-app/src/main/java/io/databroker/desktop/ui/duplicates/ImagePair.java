package io.databroker.desktop.ui.duplicates;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Columns;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.decode.ImageContent;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Two pictures beside each other, and laid over each other with a slider from the one to the other.
final class ImagePair extends Columns {

    private static final double HEIGHT = 320;

    /// What is left and right of a picture.
    private static final double EDGES = 24;

    /// @param firstTitle the name of the left one
    /// @param overlay what the slider does
    ImagePair(Contrast.Picture left, Contrast.Picture right, Label firstTitle, Label secondTitle, String overlay) {
        super(3);
        getStyleClass().add("pictures");
        Image first = left.pixels().image();
        Image second = right.pixels().image();
        ImageView below = view(first, HEIGHT);
        var above = new ImageView(second);
        above.fitWidthProperty().bind(below.layoutBoundsProperty().map(bounds -> bounds.getWidth()));
        above.fitHeightProperty().bind(below.layoutBoundsProperty().map(bounds -> bounds.getHeight()));
        var slider = new Slider(0, 1, 0.5);
        slider.setAccessibleText(overlay);
        above.opacityProperty().bind(slider.valueProperty());
        getChildren()
                .setAll(
                        side(firstTitle, view(first, HEIGHT), facts(left.image())),
                        side(secondTitle, view(second, HEIGHT), facts(right.image())),
                        side(Parts.line(overlay, Styles.TEXT_BOLD), below, slider, above));
    }

    private static Label facts(ImageContent image) {
        return Parts.line(
                image.width() + " × " + image.height() + " · " + CoreWords.codec(image.format()), "text-muted");
    }

    /// @param more what lies over the picture
    private static VBox side(Label title, ImageView picture, Node below, ImageView... more) {
        var pictures = new StackPane(picture);
        pictures.getChildren().addAll(more);
        var side = Parts.column("side", title, new HBox(pictures), below);
        side.setMinWidth(0);
        picture.fitWidthProperty().bind(side.widthProperty().subtract(EDGES));
        return side;
    }

    static ImageView view(Image image, double height) {
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitHeight(height);
        view.setFitWidth(360);
        return view;
    }
}

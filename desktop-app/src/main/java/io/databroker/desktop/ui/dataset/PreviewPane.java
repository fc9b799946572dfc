package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Peaks;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.decode.AudioContent;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Fills the preview: the item's name, its content, and below what is known of it.
final class PreviewPane {

    private final Texts texts = Texts.of(PreviewPane.class);
    private final VBox pane;
    private final PreviewViewModel model;
    private @Nullable SoundPlayer player;

    PreviewPane(VBox pane, PreviewViewModel model) {
        this.pane = pane;
        this.model = model;
        model.previewProperty().subscribe(this::show);
        model.failureProperty().subscribe(why -> {
            if (!why.isEmpty()) {
                pane.getChildren().setAll(Parts.note(why));
            }
        });
    }

    private void show(@Nullable Preview preview) {
        if (player != null) {
            player.stop();
            player = null;
        }
        ItemRow row = model.row();
        if (preview == null || row == null) {
            pane.getChildren().setAll(Parts.note(texts.get("preview.none")));
            return;
        }
        var name = Parts.text(Direction.toTheRight(shortName(row.name())), Styles.TITLE_4);
        name.setGraphic(Icons.of(row.modality()).icon());
        var facts = new PreviewFacts(preview, row);
        pane.getChildren().setAll(name, body(preview.body()), facts.facts(), facts.stages(), facts.scores());
        if (row.name().length() > shortName(row.name()).length()) {
            pane.getChildren().add(1, Parts.note(Direction.toTheRight(row.name())));
        }
    }

    private static String shortName(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 || slash == name.length() - 1 ? name : name.substring(slash + 1);
    }

    private Node body(Preview.Body body) {
        return switch (body) {
            case Preview.Text text -> new TextPreview(text, model::showWhole);
            case Preview.Fields fields -> new FieldsPreview(fields);
            case Preview.Picture picture -> new PicturePreview(picture);
            case Preview.Sound(AudioContent sound, Peaks peaks) -> {
                player = new SoundPlayer(
                        sound, model.open().notices(), model.open().threads());
                yield new SoundPreview(sound, peaks, player);
            }
            case Preview.Film film -> new FilmPreview(film);
            case Preview.Unreadable unreadable -> unreadable(unreadable);
        };
    }

    private Node unreadable(Preview.Unreadable unreadable) {
        var why = Parts.text(unreadable.why());
        var bytes = new Label(HexDump.of(unreadable.head()));
        bytes.getStyleClass().add("mono");
        bytes.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return new VBox(why, bytes);
    }
}

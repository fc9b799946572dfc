package io.databroker.desktop.ui.library;

import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import javafx.scene.control.Label;

/// How far a dataset has come: raw, refined, or packaged as some version.
final class StageBadge extends Label {

    StageBadge(DatasetCard card) {
        Texts texts = Texts.of(StageBadge.class);
        getStyleClass().add("stage-badge");
        if (card.version() != null) {
            setText(texts.get("stage.packaged", "version", card.version()));
            setGraphic(Icons.PACKAGE.icon());
            getStyleClass().add("packaged");
        } else if (card.summary().runs() > 0) {
            setText(texts.get("stage.refined"));
            setGraphic(Icons.REFINE.icon());
            getStyleClass().add("refined");
        } else {
            setText(texts.get("stage.raw"));
            setGraphic(Icons.FILE.icon());
        }
    }
}

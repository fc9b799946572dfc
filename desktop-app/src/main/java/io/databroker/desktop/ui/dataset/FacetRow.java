package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/// One word of a facet, to tick, with its count. It is used again for other words, so that an answer costs no new
/// nodes and the focus stays where it is.
final class FacetRow extends BorderPane {

    private final CheckBox box = new CheckBox();
    private final Label count = new Label();
    private String word = "";

    /// @param onToggle called with the word and whether it is ticked now
    FacetRow(BiConsumer<String, Boolean> onToggle) {
        getStyleClass().add("facet-row");
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.setMinWidth(USE_PREF_SIZE);
        box.setOnAction(_ -> onToggle.accept(word, box.isSelected()));
        setRight(count);
        setCenter(box);
        box.setAlignment(Pos.TOP_LEFT);
        setAlignment(box, Pos.TOP_LEFT);
    }

    void show(String newWord, String title, int items, boolean ticked) {
        word = newWord;
        box.setText(title);
        box.setWrapText(Direction.canWrap(title));
        box.setSelected(ticked);
        count.setText(Amounts.count(items));
        box.setAccessibleText(title + ", " + count.getText());
    }
}

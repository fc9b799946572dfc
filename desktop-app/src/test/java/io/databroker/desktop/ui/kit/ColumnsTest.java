package io.databroker.desktop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.OnWindow;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnWindow.class)
class ColumnsTest {

    @Test
    void fillTheWidthWithAsManyEquallyWideColumnsAsFit() {
        Columns columns = laidOut(new Columns(), 340, card(40), card(60), card(50), card(30));

        assertThat(columns.getChildren())
                .extracting(child -> child.getBoundsInParent().getMinX())
                .containsExactly(10.0, 120.0, 230.0, 10.0);
        assertThat(columns.getChildren())
                .extracting(child -> child.getBoundsInParent().getWidth())
                .containsOnly(100.0);
    }

    @Test
    void makeTheChildrenOfARowEquallyHigh() {
        Columns columns = laidOut(new Columns(), 340, card(40), card(60), card(50), card(30));

        assertThat(columns.getChildren())
                .extracting(child -> child.getBoundsInParent().getHeight())
                .containsExactly(60.0, 60.0, 60.0, 30.0);
        assertThat(columns.prefHeight(340)).isEqualTo(10 + 60 + 10 + 30 + 10);
    }

    @Test
    void putEachChildIntoTheShortestColumnWherePacked() {
        var packed = new Columns();
        packed.setPacked(true);
        Columns columns = laidOut(packed, 230, card(40), card(60), card(50), card(30));

        assertThat(columns.getChildren())
                .extracting(child -> child.getBoundsInParent().getMinX())
                .containsExactly(10.0, 120.0, 10.0, 120.0);
        assertThat(columns.prefHeight(230)).isEqualTo(10 + 60 + 10 + 30 + 10);
    }

    @Test
    void areNoMoreThanAskedForAndOneWhereThereIsNoRoom() {
        assertThat(laidOut(new Columns(2), 1000, card(40), card(60)).getChildren())
                .extracting(child -> child.getBoundsInParent().getWidth())
                .containsOnly(485.0);
        assertThat(laidOut(new Columns(), 80, card(40), card(60)).getChildren())
                .extracting(child -> child.getBoundsInParent().getWidth())
                .containsOnly(60.0);
    }

    private static Columns laidOut(Columns columns, double width, Region... cards) {
        columns.setHgap(10);
        columns.setVgap(10);
        columns.setPadding(new Insets(10));
        columns.getChildren().setAll(List.of(cards));
        columns.resize(width, columns.prefHeight(width));
        columns.layout();
        return columns;
    }

    private static Region card(double height) {
        var card = new Region();
        card.setPrefSize(100, height);
        return card;
    }
}

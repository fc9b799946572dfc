package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Parts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// A card of figures: a title, what they mean, and lines with a bar each that lead to the rows behind them.
final class FigureCard extends VBox {

    FigureCard(String title, String meaning) {
        getStyleClass().add("figure-card");
        var heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        Label note = Parts.note(meaning);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(heading, note);
    }

    /// A count out of so many.
    FigureCard line(String name, long count, long all, Runnable show) {
        add(name, Amounts.count(count), all == 0 ? 0 : (double) count / all, show);
        return this;
    }

    /// A share in [0, 1].
    void share(String name, double share, Runnable show) {
        add(name, Amounts.percent(share), share, show);
    }

    /// A score in [0, 1].
    void score(String name, double score, Runnable show) {
        add(name, Amounts.decimal(score, 2), score, show);
    }

    /// A share in [0, 1] with no rows to show.
    void part(String name, double share) {
        add(new Label(name), Amounts.percent(share), share);
    }

    /// A figure with no rows to show.
    void figure(String name, String value) {
        getChildren().add(pair(new Label(name), value));
    }

    private void add(String name, String value, double share, Runnable show) {
        var link = new Hyperlink(name);
        link.setOnAction(_ -> show.run());
        link.setAccessibleText(name + ", " + value);
        add(link, value, share);
    }

    private void add(Labeled name, String value, double share) {
        var bar = new QualityBar();
        bar.show(Math.min(1, share));
        getChildren().add(new VBox(pair(name, value), bar));
    }

    private static Node pair(Labeled name, String value) {
        var figure = new Label(value);
        figure.setMinWidth(USE_PREF_SIZE);
        var line = new BorderPane();
        line.setCenter(name);
        line.setRight(figure);
        BorderPane.setAlignment(name, Pos.CENTER_LEFT);
        BorderPane.setAlignment(figure, Pos.CENTER_RIGHT);
        return line;
    }
}

package io.databroker.desktop.ui.library;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Columns;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The datasets as cards, with the frame for drops as the last of them. Arrows go from card to card.
final class CardGrid extends Columns {

    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

    private final LibraryViewModel model;
    private final InstantSource clock;

    CardGrid(LibraryViewModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
        getStyleClass().add("cards");
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    void fill() {
        String focused = cards().filter(Node::isFocused)
                .findFirst()
                .map(card -> card.card().dataset().id())
                .orElse("");
        Stream<Node> fresh = model.arrangement().shown().stream().map(card -> new CardNode(card, model, clock));
        getChildren().setAll(Stream.concat(fresh, Stream.of(dropFrame())).toList());
        showWork();
        cards().filter(card -> card.card().dataset().id().equals(focused))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Keeps the cards where they are when a scroll bar comes into the margin beside them.
    void leaveMargin(boolean toScrollBar) {
        pseudoClassStateChanged(SCROLLED, toScrollBar);
    }

    void showWork() {
        cards().forEach(card -> card.showWork(model.workOn(card.card())));
    }

    private Stream<CardNode> cards() {
        return getChildren().stream().filter(CardNode.class::isInstance).map(CardNode.class::cast);
    }

    private Node dropFrame() {
        Texts texts = Texts.of(CardGrid.class);
        var title = new Label(texts.get("frame.title"));
        var text = new Label(texts.get("frame.text"));
        text.getStyleClass().add(Styles.TEXT_MUTED);
        var box = new VBox(Icons.DROP.icon(), title, text);
        box.getStyleClass().add("drop-frame-content");
        var frame = new Button(null, box);
        frame.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        frame.getStyleClass().add("drop-frame");
        frame.setAccessibleText(texts.get("frame.title") + " " + texts.get("frame.text"));
        frame.setOnAction(_ -> model.importFiles(null));
        return frame;
    }

    /// Moves the focus to the next card in the direction of the arrow.
    private void move(KeyEvent event) {
        List<Node> nodes = getChildren();
        Node here = nodes.stream().filter(Node::isFocused).findFirst().orElse(null);
        if (here == null) {
            return;
        }
        Bounds from = here.getBoundsInParent();
        int at = nodes.indexOf(here);
        Stream<Node> ahead =
                switch (event.getCode()) {
                    case LEFT -> nodes.subList(Math.max(0, at - 1), at).stream();
                    case RIGHT -> nodes.stream().skip(at + 1L).limit(1);
                    case UP ->
                        nodes.stream().filter(node -> node.getBoundsInParent().getMaxY() <= from.getMinY());
                    case DOWN ->
                        nodes.stream().filter(node -> node.getBoundsInParent().getMinY() >= from.getMaxY());
                    default -> Stream.empty();
                };
        ahead.min(Comparator.comparingDouble(node -> distance(from, node.getBoundsInParent())))
                .ifPresent(node -> {
                    node.requestFocus();
                    event.consume();
                });
    }

    private static double distance(Bounds from, Bounds to) {
        return Math.abs(to.getMinX() - from.getMinX()) + 4 * Math.abs(to.getMinY() - from.getMinY());
    }
}

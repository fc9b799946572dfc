package io.databroker.desktop.ui.library;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.DropTarget;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.shell.ActivityRow;
import java.time.InstantSource;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One dataset as a card: what it holds, how good it is, how far it has come, and what is being done with it.
final class CardNode extends VBox {

    private final Texts texts = Texts.of(CardNode.class);
    private final DatasetCard card;
    private final LibraryViewModel model;
    private final NameField name;
    private final WorkStrip work;

    CardNode(DatasetCard card, LibraryViewModel model, InstantSource clock) {
        this.card = card;
        this.model = model;
        this.name = new NameField(card.dataset().name(), text -> model.rename(card, text), this::requestFocus);
        this.work = new WorkStrip(model);
        getStyleClass().add("dataset-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(card.dataset().name() + ", " + size());
        getChildren().addAll(head(), kinds(), quality(), spring(), foot(clock), work);
        getProperties().put(DropTarget.class, dropTarget());
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress() && !name.isEditing()) {
                model.open(card);
            }
        });
        setOnContextMenuRequested(
                event -> DatasetMenu.of(card, model, name::edit).show(this, event.getScreenX(), event.getScreenY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    DatasetCard card() {
        return card;
    }

    void showWork(Optional<ActivityRow> row) {
        work.show(row);
    }

    private void key(KeyEvent event) {
        if (isFocused() && DatasetMenu.key(event, card, model, name::edit)) {
            event.consume();
        }
    }

    private DropTarget dropTarget() {
        String promise = texts.get("drop.add", "dataset", card.dataset().name());
        return new DropTarget(promise, paths -> model.plan(paths, card));
    }

    private Node head() {
        HBox.setHgrow(name, Priority.ALWAYS);
        var more = new Button(null, Icons.MORE.icon());
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        more.setAccessibleText(texts.get("card.more", "dataset", card.dataset().name()));
        more.setOnAction(_ -> DatasetMenu.of(card, model, name::edit).show(more, Side.BOTTOM, 0, 0));
        var head = new HBox(name, more);
        head.getStyleClass().add("card-head");
        return head;
    }

    private String size() {
        return texts.get("card.items", "count", card.items()) + " · " + Amounts.bytes(card.bytes());
    }

    private Node kinds() {
        var size = new Label(size());
        size.getStyleClass().add(Styles.TEXT_MUTED);
        var kinds = new FlowPane();
        kinds.getStyleClass().add("card-kinds");
        card.summary().contents().items().forEach((kind, count) -> {
            var label = new Label(Amounts.count(count), Icons.of(kind).icon());
            label.setAccessibleText(texts.get("kind." + kind.code()) + " " + Amounts.count(count));
            kinds.getChildren().add(label);
        });
        var box = new VBox(size, kinds);
        box.getStyleClass().add("card-contents");
        return box;
    }

    private Node quality() {
        Double mean = card.summary().quality();
        if (mean == null) {
            var raw = new Label(texts.get("card.unrefined"));
            raw.getStyleClass().add(Styles.TEXT_MUTED);
            raw.setWrapText(true);
            return raw;
        }
        var label = new Label(texts.get("card.quality", "quality", Amounts.decimal(mean, 2)));
        var box = new HBox(new QualityBars(card.summary().histogram()), label);
        box.getStyleClass().add("card-quality");
        return box;
    }

    private static Node spring() {
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private Node foot(InstantSource clock) {
        var changed = new Label(Amounts.ago(card.changedAt(), clock.instant()));
        changed.getStyleClass().add(Styles.TEXT_MUTED);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(new StageBadge(card), gap, changed);
        foot.getStyleClass().add("row");
        return foot;
    }
}

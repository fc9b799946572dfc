package io.databroker.desktop.ui.shell;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.ui.kit.EmptyState;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

/// The activity drawer: what runs, what was cut short, and the messages of this session.
final class Drawer {

    private static final int MESSAGES = 30;

    private final Texts texts = Texts.of(Drawer.class);
    private final ShellViewModel model;
    private final Pane list;
    private final Subscription following;

    Drawer(Pane list, ShellViewModel model) {
        this.list = list;
        this.model = model;
        following = Subscription.combine(
                model.activity().rows().subscribe(this::fill),
                model.activity().interrupted().subscribe(this::fill),
                model.notices().all().subscribe(this::fill),
                model.names().subscribe(this::fill));
        fill();
    }

    void close() {
        following.unsubscribe();
    }

    private void fill() {
        list.getChildren().clear();
        model.activity().rows().forEach(row -> list.getChildren().add(new ActivityCell(row)));
        model.activity().interrupted().forEach(entry -> list.getChildren().add(interrupted(entry)));
        if (list.getChildren().isEmpty()) {
            list.getChildren()
                    .add(new EmptyState(Icons.ACTIVITY, texts.get("drawer.idle.title"), texts.get("drawer.idle.text")));
        }
        if (!model.notices().all().isEmpty()) {
            list.getChildren().add(Parts.line(texts.get("drawer.messages"), Styles.TEXT_CAPTION, Styles.TEXT_MUTED));
            model.notices().all().stream().limit(MESSAGES).forEach(notice -> list.getChildren()
                    .add(Parts.column("message", Parts.text(notice.text()))));
        }
    }

    private Node interrupted(WorkLog.Entry entry) {
        String kind = entry.order().kind().name().toLowerCase(Locale.ROOT);
        String dataset = model.datasetName(entry.order().dataset());
        return Parts.column(
                "activity",
                Parts.line(texts.get("activity." + kind, "dataset", dataset), Styles.TEXT_BOLD),
                Parts.text(texts.get("interrupted.text"), Styles.TEXT_MUTED),
                buttons(entry));
    }

    private Node buttons(WorkLog.Entry entry) {
        HBox row = Parts.row(
                Parts.button(
                        texts.get("interrupted.resume"), () -> model.activity().resume(entry, _ -> {}), Styles.ACCENT),
                Parts.button(
                        texts.get("interrupted.dismiss"), () -> model.activity().dismiss(entry), Styles.FLAT));
        row.getStyleClass().add("activity-buttons");
        return row;
    }
}

package io.databroker.desktop.ui.shell;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.ui.kit.EmptyState;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Notices.Notice;
import io.databroker.desktop.ui.kit.Texts;
import java.util.Locale;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The activity drawer: what runs, what was cut short, and the messages of this session.
final class Drawer {

    private static final int MESSAGES = 30;

    private final Texts texts = Texts.of(Drawer.class);
    private final ShellViewModel model;
    private final Function<String, String> datasetNames;
    private final Pane list;

    Drawer(Pane list, ShellViewModel model, Function<String, String> datasetNames) {
        this.list = list;
        this.model = model;
        this.datasetNames = datasetNames;
        model.activity().rows().addListener((ListChangeListener<ActivityRow>) _ -> fill());
        model.activity().interrupted().addListener((ListChangeListener<WorkLog.Entry>) _ -> fill());
        model.notices().all().addListener((ListChangeListener<Notice>) _ -> fill());
        fill();
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
            list.getChildren().add(styled(new Label(texts.get("drawer.messages")), Styles.TEXT_CAPTION, "text-muted"));
            model.notices().all().stream().limit(MESSAGES).forEach(notice -> list.getChildren()
                    .add(message(notice)));
        }
    }

    private Node interrupted(WorkLog.Entry entry) {
        String kind = entry.order().kind().name().toLowerCase(Locale.ROOT);
        String dataset = datasetNames.apply(entry.order().dataset());
        var title = styled(new Label(texts.get("activity." + kind, "dataset", dataset)), Styles.TEXT_BOLD);
        var text = styled(new Label(texts.get("interrupted.text")), "text-muted");
        text.setWrapText(true);
        var resume = new Button(texts.get("interrupted.resume"));
        resume.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        resume.setOnAction(_ -> model.activity().resume(entry));
        var dismiss = new Button(texts.get("interrupted.dismiss"));
        dismiss.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        dismiss.setOnAction(_ -> model.activity().dismiss(entry));
        var buttons = styled(new HBox(resume, dismiss), "row");
        return styled(new VBox(title, text, buttons), "activity");
    }

    private static Node message(Notice notice) {
        var text = new Label(notice.text());
        text.setWrapText(true);
        return styled(new VBox(text), "message");
    }

    private static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}

package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One package in the list: what it is, how it stands, where it lies, and what can be done with it.
final class PackageCell extends VBox {

    private static final int PROBLEMS = 3;

    private final Texts texts = Texts.of(PackageCell.class);

    PackageCell(PackageRow row, PackagesViewModel model) {
        var built = row.built();
        var name = new Hyperlink(built.dataset());
        name.getStyleClass().add(Styles.TITLE_4);
        name.setOnAction(_ -> model.openDataset(row));
        var version = new Label(built.version());
        version.getStyleClass().add("version");
        var head = new HBox(name, version, gap(), state(row));
        head.getStyleClass().add("row");
        var facts = muted(String.join(
                " · ",
                texts.get("row.items", "count", built.itemCount()),
                Amounts.bytes(built.totalBytes()),
                texts.get("row.run", "run", built.run()),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(Locale.getDefault())
                        .format(built.createdAt().atZone(ZoneId.systemDefault()))));
        var path = muted(Direction.toTheRight(built.path()));
        path.getStyleClass().add("mono");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setTooltip(new Tooltip(built.path()));
        getStyleClass().add("package");
        getChildren().addAll(head, facts, path);
        addFindings(row);
        getChildren().add(actions(row, model));
    }

    private void addFindings(PackageRow row) {
        switch (row.state()) {
            case MISSING -> getChildren().add(wrapped(texts.get("missing.text"), "finding"));
            case BROKEN -> {
                if (row.check() != null) {
                    var problems = row.check().certificate().problems();
                    problems.stream().limit(PROBLEMS).forEach(problem -> getChildren()
                            .add(wrapped(problem.path() + ": " + problem.message(), "finding")));
                    if (problems.size() > PROBLEMS) {
                        getChildren().add(muted(texts.get("row.more", "count", problems.size() - PROBLEMS)));
                    }
                }
            }
            case VERIFIED, UNCHECKED -> {}
        }
    }

    private Node actions(PackageRow row, PackagesViewModel model) {
        boolean there = row.state() != PackageRow.State.MISSING;
        var box = new HBox(
                button("open.folder", Icons.FOLDER, there, () -> model.openFolder(row)),
                button("open.report", Icons.QUALITY, there, () -> model.openReport(row)),
                button("open.card", Icons.TEXT, there, () -> model.openCard(row)),
                button("verify", Icons.VERIFY, there, () -> model.verify(row)));
        box.getStyleClass().addAll("row", "actions");
        return box;
    }

    private Button button(String key, Icons icon, boolean possible, Runnable action) {
        var button = new Button(texts.get(key), icon.icon());
        button.getStyleClass().addAll(Styles.SMALL);
        button.setDisable(!possible);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node state(PackageRow row) {
        Icons icon =
                switch (row.state()) {
                    case VERIFIED -> Icons.DONE_ROUND;
                    case UNCHECKED -> Icons.HELP;
                    case BROKEN -> Icons.FAILED;
                    case MISSING -> Icons.WARNING;
                };
        String code = row.state().name().toLowerCase(Locale.ROOT);
        var label = new Label(texts.get("state." + code), icon.icon());
        label.getStyleClass().addAll("state", code);
        return label;
    }

    private static Node gap() {
        var gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private static Label wrapped(String text, String style) {
        return Parts.text(text, style);
    }
}

package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.PackageOutlook.PlannedFile;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The files of a package as rows: folders before what is in them, each level further in.
final class FileTree {

    private static final double INDENT = 20;

    private FileTree() {}

    /// @param name of the folder, as far as it is known
    static List<Node> planned(String name, List<PlannedFile> files) {
        return rows(name, files, "≈ ");
    }

    static List<Node> written(BuildResult result) {
        String name = Path.of(result.built().path()).getFileName().toString();
        return rows(name, result.files(), "");
    }

    private static List<Node> rows(String name, List<PlannedFile> files, String before) {
        var rows = new ArrayList<Node>();
        rows.add(head(name));
        var opened = new HashSet<String>();
        for (PlannedFile file : files) {
            String[] steps = file.path().split("/");
            String folder = "";
            for (int depth = 0; depth < steps.length - 1; depth++) {
                folder += steps[depth] + "/";
                if (opened.add(folder)) {
                    rows.add(row(Icons.FOLDER, steps[depth], "", depth));
                }
            }
            String note = file.rows() < 0 ? "" : before + Amounts.count(file.rows());
            rows.add(row(Icons.FILE, steps[steps.length - 1], note, steps.length - 1));
        }
        return rows;
    }

    /// The name of the folder, and what the figures below count.
    private static Node head(String name) {
        var folder = Parts.growing(Parts.line(Direction.toTheRight(name), "mono", Styles.TEXT_MUTED));
        var unit = new Label(Texts.of(FileTree.class).get("plan.rows"));
        unit.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        unit.setMinWidth(Region.USE_PREF_SIZE);
        return Fields.styled(Fields.row(folder, unit), "plan-file");
    }

    private static Node row(Icons icon, String name, String note, int depth) {
        var label = new Label(Direction.toTheRight(name));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var count = new Label(note);
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.setMinWidth(Region.USE_PREF_SIZE);
        var drawn = icon.icon();
        HBox.setMargin(drawn, new Insets(0, 0, 0, depth * INDENT));
        return Fields.styled(Fields.row(drawn, label, count), "plan-file");
    }
}

package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.PackageOutlook.PlannedFile;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The files of a package as rows: folders before what is in them, each level further in.
final class FileTree {

    private static final double INDENT = 20;

    private FileTree() {}

    static List<Node> rows(List<PlannedFile> files) {
        var rows = new ArrayList<Node>();
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
            String note = file.rows() < 0 ? "" : "≈ " + Amounts.count(file.rows());
            rows.add(row(Icons.FILE, steps[steps.length - 1], note, steps.length - 1));
        }
        return rows;
    }

    private static Node row(Icons icon, String name, String note, int depth) {
        var label = new Label(Direction.toTheRight(name));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var count = new Label(note);
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.setMinWidth(Region.USE_PREF_SIZE);
        var indent = new Region();
        indent.setMinWidth(depth * INDENT);
        var row = new HBox(indent, icon.icon(), label, count);
        row.getStyleClass().addAll("row", "plan-file");
        return row;
    }
}

package io.databroker.desktop.ui.intake;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.ingest.Forecast;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// A file that will be rejected, and why.
final class ProblemCell extends ListCell<Forecast.Problem> {

    private final Label path = new Label();
    private final Label reason = new Label();
    private final VBox box = new VBox(path, reason);

    ProblemCell() {
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.getStyleClass().add("problem-path");
        reason.getStyleClass().add(Styles.TEXT_MUTED);
    }

    @Override
    protected void updateItem(Forecast.Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        setGraphic(empty || problem == null ? null : box);
        if (problem != null) {
            path.setText(problem.path());
            reason.setText(CoreWords.told(problem.reason()));
        }
    }
}

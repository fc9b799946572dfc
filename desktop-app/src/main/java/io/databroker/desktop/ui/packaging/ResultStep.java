package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.packaging.Certificate.Problem;
import io.databroker.refinery.packaging.card.Changes;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The package that was built: whether it verifies, where it lies, and what is new in it.
final class ResultStep extends VBox {

    private final Texts texts = Texts.of(ResultStep.class);
    private final BuilderViewModel model;
    private final Navigator navigator;

    ResultStep(BuilderViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        getStyleClass().add("step-pane");
        model.resultProperty().subscribe(this::show);
    }

    private void show(@Nullable BuildResult result) {
        getChildren().clear();
        if (result == null) {
            return;
        }
        String state = result.verified() ? "verified" : "broken";
        var icon = (result.verified() ? Icons.DONE_ROUND : Icons.FAILED).icon();
        icon.getStyleClass().addAll("result-icon", state);
        var built = result.built();
        getChildren()
                .addAll(
                        Fields.row(icon, Fields.heading(texts.get("result." + state, "version", built.version()))),
                        Fields.wrapped(texts.get(
                                "result.text", "count", built.itemCount(), "size", Amounts.bytes(built.totalBytes()))),
                        Fields.path(built.path()));
        if (result.check() != null) {
            for (Problem problem : result.check().certificate().problems()) {
                getChildren().add(Fields.styled(Fields.wrapped(problem.path() + ": " + problem.message()), "problem"));
            }
        }
        getChildren()
                .addAll(
                        Fields.styled(
                                new VBox(
                                        Fields.styled(Fields.wrapped(texts.get("result.changes")), Styles.TEXT_BOLD),
                                        Fields.wrapped(changes(result.changes()))),
                                "callout"),
                        Fields.row(buttons().toArray(Button[]::new)));
    }

    private String changes(Changes changes) {
        if (changes.previous() == null) {
            return texts.get("result.first");
        }
        boolean same = changes.added() + changes.changed() + changes.removed() == 0;
        return same
                ? texts.get("result.same", "version", changes.previous().toString())
                : texts.get(
                        "result.since",
                        "version",
                        changes.previous().toString(),
                        "added",
                        changes.added(),
                        "changed",
                        changes.changed(),
                        "removed",
                        changes.removed());
    }

    private List<Button> buttons() {
        var open = new Button(texts.get("open.folder"), Icons.FOLDER.icon());
        open.setOnAction(_ -> model.openFolder());
        open.setDefaultButton(true);
        var all = new Button(texts.get("result.all"));
        all.setOnAction(_ -> navigator.go(new Place.Packages()));
        return List.of(open, all);
    }
}

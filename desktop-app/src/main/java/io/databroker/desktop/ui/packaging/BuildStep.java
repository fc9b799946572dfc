package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.PackageOutlook;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.packaging.PackageForm.Field;
import io.databroker.desktop.ui.shell.ActivityRow;
import io.databroker.refinery.refine.compliance.policy.PolicyResult;
import io.databroker.refinery.refine.compliance.policy.PolicyResult.Check;
import io.databroker.refinery.refine.compliance.policy.PolicyResult.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How the package stands before it is built, and how far the build has come.
final class BuildStep extends VBox {

    private final Texts texts = Texts.of(BuildStep.class);
    private final BuilderViewModel model;
    private final Consumer<Field> show;
    private final Label estimate = Fields.wrapped("");
    private final VBox folder = Fields.styled(new VBox(), "fields");
    private final Label policy = Fields.styled(Fields.wrapped(""), Styles.TEXT_BOLD);
    private final VBox rules = new VBox();
    private final VBox wrong = Fields.styled(new VBox(), "fields");
    private final VBox progress = Fields.styled(new VBox(), "callout");

    /// @param show leads to a field
    BuildStep(BuilderViewModel model, Consumer<Field> show) {
        this.model = model;
        this.show = show;
        getStyleClass().add("step-pane");
        getChildren()
                .addAll(
                        Fields.heading(texts.get("build.title")),
                        estimate,
                        folder,
                        wrong,
                        Fields.styled(new VBox(policy, rules), "callout"),
                        progress);
        model.outlookProperty().subscribe(_ -> update());
        model.buildingProperty().subscribe(this::follow);
        model.form().whenChanged(this::update);
        update();
    }

    private void update() {
        PackageOutlook outlook = model.outlookProperty().get();
        if (outlook == null) {
            return;
        }
        PackageForm form = model.form();
        estimate.setText(texts.get(
                "build.estimate", "count", outlook.rows(), "size", Amounts.bytes(outlook.bytes(form.format.get()))));
        folder.getChildren().setAll(Fields.wrapped(texts.get("format.folder")), Fields.path(form.folder.get()));
        wrong.getChildren().setAll(form.wrong().stream().map(this::obstacle).toList());
        Views.show(wrong, !wrong.getChildren().isEmpty());
        PolicyResult result = outlook.policy(PackageForm.known(form.licence));
        policy.setText(texts.get("policy." + result.outcome().code()));
        rules.getChildren().setAll(result.checks().stream().map(this::rule).toList());
    }

    private Node obstacle(Field field) {
        String code = field.name().toLowerCase(Locale.ROOT);
        var link = new Button(texts.get("wrong." + code), Icons.WARNING.icon());
        link.getStyleClass().add(Styles.SMALL);
        link.setOnAction(_ -> show.accept(field));
        return link;
    }

    private Node rule(Check check) {
        Icons icon =
                switch (check.outcome()) {
                    case PASSED -> Icons.DONE_ROUND;
                    case FAILED -> Icons.FAILED;
                    case UNKNOWN -> Icons.HELP;
                };
        var text = new VBox(Fields.wrapped(texts.get("rule." + check.name())));
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = Fields.styled(
                new HBox(icon.icon(), text), "rule", check.outcome().code());
        row.setAccessibleText(texts.get("policy.rule." + check.outcome().code()));
        if (check.outcome() != Outcome.PASSED) {
            text.getChildren().add(Fields.muted(texts.get("todo." + check.name())));
            if (check.name().equals("licence_known")) {
                var link = new Button(texts.get("build.card"));
                link.getStyleClass().add(Styles.SMALL);
                link.setOnAction(_ -> show.accept(Field.LICENCE));
                row.getChildren().add(link);
            }
        }
        return row;
    }

    private void follow(@Nullable ActivityRow row) {
        Views.show(progress, row != null);
        if (row == null) {
            progress.getChildren().clear();
            return;
        }
        var phase = new Label();
        phase.textProperty().bind(row.phaseProperty());
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("build.progress"));
        bar.progressProperty().bind(row.progressProperty());
        var detail = Fields.muted("");
        detail.textProperty().bind(row.detailProperty());
        var cancel = new Button(texts.get("build.cancel"));
        cancel.getStyleClass().add(Styles.SMALL);
        cancel.setOnAction(_ -> row.cancel());
        progress.getChildren()
                .setAll(List.of(phase, bar, detail, Fields.muted(texts.get("build.goes.on")), Fields.row(cancel)));
    }
}

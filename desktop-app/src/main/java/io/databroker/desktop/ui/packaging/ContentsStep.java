package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.PackageOutlook;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.packaging.Split;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What goes into the package: which run, and how it is split.
final class ContentsStep extends VBox {

    private final Texts texts = Texts.of(ContentsStep.class);
    private final PackageForm form;
    private final VBox parts = Fields.styled(new VBox(), "parts");
    private final Label sum = Fields.wrapped("");

    ContentsStep(BuilderViewModel model) {
        this.form = model.form();
        getStyleClass().add("step-pane");
        var run = new ComboBox<>(model.runs());
        run.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Long number) {
                return number == null ? "" : texts.get("contents.run.name", "run", number);
            }

            @Override
            public Long fromString(String text) {
                throw new UnsupportedOperationException("runs are chosen, not typed");
            }
        });
        run.valueProperty().bindBidirectional(form.run);
        var facts = Fields.muted("");
        model.wholeProperty().subscribe(_ -> facts.setText(facts(model)));
        model.failureProperty().subscribe(_ -> facts.setText(facts(model)));
        var add = new Button(texts.get("contents.split.add"), Icons.ADD.icon());
        add.getStyleClass().add(Styles.SMALL);
        add.setOnAction(_ -> form.splits.add(new SplitRow("", "")));
        getChildren()
                .addAll(
                        Fields.heading(texts.get("contents.title")),
                        Fields.named(texts.get("contents.run"), run, facts),
                        new SelectionPane(model),
                        Fields.styled(Fields.heading(texts.get("contents.splits")), "further"),
                        Fields.muted(texts.get("contents.splits.text")),
                        parts,
                        Fields.row(
                                add,
                                preset("contents.splits.standard", Split.STANDARD),
                                preset("contents.splits.whole", Split.WHOLE)),
                        sum);
        form.splits.addListener((ListChangeListener<SplitRow>) _ -> fill());
        form.whenChanged(this::check);
        fill();
    }

    private String facts(BuilderViewModel model) {
        PackageOutlook outlook = model.wholeProperty().get();
        return outlook == null
                ? model.isCounting() ? texts.get("contents.looking") : ""
                : texts.get(
                        "contents.facts",
                        "count",
                        outlook.rows(),
                        "recipe",
                        outlook.report().recipe(),
                        "dropped",
                        outlook.report().itemsRejected());
    }

    private Button preset(String key, List<Split> splits) {
        var button = new Button(texts.get(key));
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setOnAction(_ -> form.splits.setAll(PackageForm.parts(splits).stream()
                .map(part -> new SplitRow(part.name(), part.percent()))
                .toList()));
        return button;
    }

    private void fill() {
        parts.getChildren().setAll(form.splits.stream().map(this::part).toList());
        check();
    }

    private Node part(SplitRow row) {
        var name = new TextField();
        name.textProperty().bindBidirectional(row.name());
        name.setAccessibleText(texts.get("contents.split.name"));
        var share = new TextField();
        share.getStyleClass().add("share");
        share.textProperty().bindBidirectional(row.percent());
        share.setAccessibleText(texts.get(
                "contents.split.share",
                "name",
                Objects.requireNonNull(row.name().get())));
        var remove = new Button(null, Icons.CLOSE.icon());
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setAccessibleText(
                texts.get("contents.split.remove", "name", row.name().get()));
        remove.setDisable(form.splits.size() == 1);
        remove.setOnAction(_ -> form.splits.remove(row));
        return Fields.row(name, share, new Label("%"), remove);
    }

    private void check() {
        boolean good = !form.splits().isEmpty();
        double total = form.sum();
        sum.getStyleClass().removeAll("problem", Styles.TEXT_MUTED);
        sum.getStyleClass().add(good ? Styles.TEXT_MUTED : "problem");
        if (good) {
            sum.setText(texts.get("contents.sum.good"));
        } else if (Math.abs(total - 100) > 1e-7) {
            sum.setText(
                    Double.isNaN(total)
                            ? texts.get("contents.sum.number")
                            : texts.get("contents.sum.wrong", "sum", Amounts.decimal(total, 0)));
        } else {
            sum.setText(texts.get("contents.sum.names"));
        }
    }
}

package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.PackageOutlook;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.packaging.PackageForm.Field;
import io.databroker.refinery.packaging.Selection;
import io.databroker.refinery.packaging.Trait;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Which part of what the run kept goes in, and how much that is: counted anew with every change.
final class SelectionPane extends VBox {

    private final Texts texts = Texts.of(SelectionPane.class);
    private final BuilderViewModel model;
    private final PackageForm form;
    private final Map<Trait, TraitChips> chips = new EnumMap<>(Trait.class);
    private final Slider quality = new Slider(0, 100, 0);
    private final Label qualityText = new Label();
    private final Label problem = Fields.styled(Fields.wrapped(""), "problem");
    private final Label count = Fields.styled(Fields.wrapped(""), Styles.TEXT_BOLD);
    private final Button everything;

    SelectionPane(BuilderViewModel model) {
        this.model = model;
        this.form = model.form();
        getStyleClass().add("selection");
        for (Trait trait : Trait.values()) {
            chips.put(trait, new TraitChips(trait, form));
        }
        everything = new Button(texts.get("select.everything"));
        everything.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        everything.setOnAction(_ -> takeEverything());
        count.setId("chosen");
        getChildren()
                .addAll(
                        Fields.heading(texts.get("select.title")),
                        Fields.muted(texts.get("select.text")),
                        Fields.row(count, everything),
                        problem);
        getChildren().addAll(chips.values());
        getChildren().addAll(quality(), sample());
        model.wholeProperty().subscribe(this::offer);
        model.outlookProperty().subscribe(_ -> tell());
        model.failureProperty().subscribe(_ -> tell());
        form.whenSelected(this::tell);
        tell();
    }

    private VBox quality() {
        quality.setId("leastQuality");
        quality.setBlockIncrement(5);
        form.conditions.subscribe(now -> {
            if (!quality.isValueChanging()) {
                quality.setValue(now.leastQuality());
            }
            qualityText.setText(
                    now.leastQuality() == 0
                            ? texts.get("select.quality.any")
                            : texts.get(
                                    "select.quality.least", "least", Amounts.decimal(now.leastQuality() / 100.0, 2)));
        });
        quality.valueProperty()
                .addListener((_, _, value) ->
                        form.conditions.set(form.conditions.get().atLeast((int) Math.round(value.doubleValue()))));
        return Fields.named(texts.get("select.quality"), quality, qualityText);
    }

    private VBox sample() {
        var size = number("sample", form.sample);
        size.setPromptText(texts.get("select.sample.all"));
        var seed = number("seed", form.seed);
        var sizeBox = Fields.named(texts.get("select.sample"), size);
        var seedBox = Fields.named(texts.get("select.seed"), seed);
        return Fields.styled(
                new VBox(Fields.row(sizeBox, seedBox), Fields.muted(texts.get("select.sample.text"))), "fields");
    }

    private static TextField number(String id, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.getStyleClass().add("share");
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private void takeEverything() {
        form.sample.set("");
        form.conditions.set(Selection.ALL);
    }

    private void offer(@Nullable PackageOutlook whole) {
        if (whole != null) {
            chips.forEach((trait, box) -> box.show(whole.words(trait)));
        }
    }

    private void tell() {
        boolean wrong = form.wrong().contains(Field.SAMPLE);
        PackageOutlook outlook = model.outlookProperty().get();
        boolean nothing = outlook != null && outlook.rows() == 0;
        problem.setText(texts.get(wrong ? "select.sample.wrong" : "select.nothing"));
        Views.show(problem, wrong || nothing);
        Views.show(everything, form.selection().filter(Selection::isAll).isEmpty());
        count.setText(
                outlook == null
                        ? model.isCounting() ? texts.get("contents.looking") : ""
                        : texts.get("select.count", "count", outlook.rows(), "all", outlook.kept()));
    }
}

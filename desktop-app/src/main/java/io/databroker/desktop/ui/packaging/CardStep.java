package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.library.PackageOutlook;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.packaging.PackageForm.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a buyer reads first. Nothing has to be filled in; what is not is listed, each with a way to its field.
final class CardStep extends VBox {

    private static final int LICENCES = 6;

    private final Texts texts = Texts.of(CardStep.class);
    private final PackageForm form;
    private final Map<Field, TextInputControl> inputs = new EnumMap<>(Field.class);
    private final FlowPane missing = Fields.chips(List.of());
    private final Label missingText = Fields.wrapped("");
    private final FlowPane licences = Fields.chips(List.of());

    CardStep(BuilderViewModel model) {
        this.form = model.form();
        getStyleClass().add("step-pane");
        var licence = input(Field.LICENCE, new TextField(), form.licence);
        licence.setPromptText(texts.get("card.licence.prompt"));
        var own = Parts.area(3);
        own.textProperty().bindBidirectional(form.licenceText);
        var description = Parts.area(4);
        var statistics = Fields.wrapped("");
        model.outlookProperty().subscribe(outlook -> statistics.setText(statistics(outlook)));
        getChildren()
                .addAll(
                        Fields.heading(texts.get("card.title")),
                        Fields.styled(new VBox(missingText, missing), "fields"),
                        field(Field.TITLE, input(Field.TITLE, new TextField(), form.title)),
                        field(Field.DESCRIPTION, input(Field.DESCRIPTION, description, form.description)),
                        field(Field.CREATOR, input(Field.CREATOR, new TextField(), form.creator)),
                        Fields.named(
                                texts.get("field.tags"),
                                input(Field.TAGS, new TextField(), form.tags),
                                Fields.muted(texts.get("card.tags.text"))),
                        Fields.named(texts.get("field.licence"), licence, licences),
                        Fields.named(texts.get("card.licence.text"), own),
                        Fields.styled(
                                new VBox(
                                        Fields.styled(Fields.wrapped(texts.get("card.statistics")), Styles.TEXT_BOLD),
                                        statistics),
                                "callout"));
        form.whenChanged(this::update);
        update();
    }

    /// Puts the focus into a field.
    void focus(Field field) {
        TextInputControl input = inputs.get(field);
        if (input != null) {
            input.requestFocus();
        }
    }

    private <T extends TextInputControl> T input(Field field, T input, StringProperty value) {
        input.textProperty().bindBidirectional(value);
        inputs.put(field, input);
        return input;
    }

    private VBox field(Field field, TextInputControl input) {
        return Fields.named(name(field), input);
    }

    private String name(Field field) {
        return texts.get("field." + field.name().toLowerCase(Locale.ROOT));
    }

    private void update() {
        var open = form.missing();
        missingText.setText(texts.get("card.missing", "count", open.size()));
        missing.getChildren().setAll(open.stream().map(this::link).toList());
        Views.show(missing, !open.isEmpty());
        String query = form.licence.get();
        var found = SpdxLicences.matching(query, LICENCES);
        boolean settled = found.stream().anyMatch(licence -> licence.id().equals(query));
        licences.getChildren()
                .setAll(settled ? List.of() : found.stream().map(this::chip).toList());
    }

    private Button link(Field field) {
        var button = new Button(name(field), Icons.WARNING.icon());
        button.getStyleClass().addAll(Styles.SMALL);
        button.setOnAction(_ -> focus(field));
        return button;
    }

    private Button chip(SpdxLicences.Licence licence) {
        var button = new Button(licence.id());
        button.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_OUTLINED);
        button.setTooltip(new Tooltip(licence.name()));
        button.setAccessibleText(licence.name());
        button.setOnAction(_ -> form.licence.set(licence.id()));
        return button;
    }

    private String statistics(@Nullable PackageOutlook outlook) {
        if (outlook == null) {
            return "";
        }
        var lines = new ArrayList<String>();
        outlook.volumes()
                .forEach((family, volume) -> lines.add(texts.get(
                        "card.volume",
                        "kind",
                        texts.get("kind." + family.code()),
                        "count",
                        volume.rows(),
                        "size",
                        Amounts.bytes(volume.bytes()))));
        lines.add(texts.get(
                "card.quality", "score", Amounts.decimal(outlook.report().overallQuality(), 2)));
        return String.join("\n", lines);
    }
}

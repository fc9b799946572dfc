package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.FilePicker;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.packaging.PackageForm.Field;
import io.databroker.refinery.packaging.PackageFormat;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How the package is laid out, what its folder is called and where it goes.
final class FormatStep extends VBox {

    private final Texts texts = Texts.of(FormatStep.class);
    private final PackageForm form;

    FormatStep(BuilderViewModel model, FilePicker picker) {
        this.form = model.form();
        getStyleClass().add("step-pane");
        var formats = Fields.styled(new VBox(), "parts");
        var group = new ToggleGroup();
        for (PackageFormat format : PackageFormat.values()) {
            formats.getChildren().add(choice(format, group));
        }
        var zip = new CheckBox(texts.get("format.zip"));
        zip.selectedProperty().bindBidirectional(form.zip);
        var name = new TextField();
        name.textProperty().bindBidirectional(form.name);
        var nameProblem = Fields.styled(Fields.wrapped(texts.get("format.name.problem")), "problem");
        var folder = new TextField();
        folder.textProperty().bindBidirectional(form.folder);
        folder.setAccessibleText(texts.get("format.folder"));
        HBox.setHgrow(folder, Priority.ALWAYS);
        var choose = new Button(texts.get("format.folder.choose"), Icons.FOLDER.icon());
        choose.setOnAction(
                _ -> picker.folder(texts.get("format.folder")).ifPresent(chosen -> form.folder.set(chosen.toString())));
        getChildren()
                .addAll(
                        Fields.heading(texts.get("format.title")),
                        formats,
                        zip,
                        Fields.named(texts.get("format.name"), name, nameProblem),
                        Fields.styled(
                                new VBox(Fields.wrapped(texts.get("format.folder")), Fields.row(folder, choose)),
                                "fields"));
        form.name.subscribe(_ -> Views.show(nameProblem, form.wrong().contains(Field.NAME)));
    }

    private Node choice(PackageFormat format, ToggleGroup group) {
        var button = new RadioButton(texts.get("format." + format.code()));
        button.getStyleClass().add(Styles.TEXT_BOLD);
        button.setToggleGroup(group);
        button.setOnAction(_ -> form.format.set(format));
        form.format.subscribe(now -> button.setSelected(now == format));
        var about = Fields.muted(texts.get("format." + format.code() + ".text"));
        return new VBox(button, Fields.styled(about, "format-text"));
    }
}

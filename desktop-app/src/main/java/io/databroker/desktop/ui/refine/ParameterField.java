package io.databroker.desktop.ui.refine;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.refine.StageParameter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/// The field that fits a parameter: a number with its range, a choice, or a list with commas between.
final class ParameterField {

    private ParameterField() {}

    /// @param set gets every new value, whether it is in order or not
    static Control of(String stage, StageParameter parameter, Object value, Consumer<Object> set) {
        Control field =
                switch (parameter) {
                    case StageParameter.Decimal number -> number(number, ((Number) value).doubleValue(), set);
                    case StageParameter.Choice choice -> choice(choice, String.valueOf(value), set);
                    case StageParameter.Texts _ -> texts((List<?>) value, set);
                };
        String name = CoreWords.title(stage, parameter) + ". " + CoreWords.explanation(stage, parameter);
        field.setAccessibleText(name);
        if (field instanceof Spinner<?> spinner) {
            spinner.getEditor().setAccessibleText(name);
        }
        return field;
    }

    private static Control number(StageParameter.Decimal parameter, double value, Consumer<Object> set) {
        var values = new DoubleSpinnerValueFactory(
                parameter.min(), parameter.max(), Math.clamp(value, parameter.min(), parameter.max()), 0.05);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double number) {
                return number == null ? "" : Amounts.decimal(number, 2);
            }

            @Override
            public Double fromString(String text) {
                try {
                    return Double.valueOf(text.strip().replace(',', '.'));
                } catch (NumberFormatException notANumber) {
                    return values.getValue();
                }
            }
        });
        var field = new Spinner<>(values);
        field.setEditable(true);
        field.getStyleClass().add("number-field");
        field.valueProperty().subscribe((_, now) -> set.accept(Math.round(now * 1000) / 1000.0));
        return field;
    }

    private static Control choice(StageParameter.Choice parameter, String value, Consumer<Object> set) {
        var field = new ComboBox<String>();
        field.setConverter(new StringConverter<>() {
            @Override
            public String toString(String option) {
                return CoreWords.option(option);
            }

            @Override
            public String fromString(String words) {
                throw new UnsupportedOperationException("Options are chosen, not typed");
            }
        });
        field.getItems().setAll(parameter.allowed());
        field.setValue(value);
        field.valueProperty().subscribe((_, now) -> set.accept(now));
        return field;
    }

    private static Control texts(List<?> value, Consumer<Object> set) {
        var field = new TextField(value.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        field.textProperty()
                .subscribe((_, now) -> set.accept(Stream.of(now.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList()));
        return field;
    }
}

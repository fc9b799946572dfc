package io.databroker.refinery.refine;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parameters of one stage, as the recipe gives them. Reading one checks its type and range.
///
/// @param stage the stage they belong to, for messages
/// @param values by name, as YAML gives them
public record Parameters(String stage, Map<String, Object> values) {

    public Parameters {
        values = new LinkedHashMap<>(values);
    }

    /// No parameters: every one at its default.
    public static Parameters none(String stage) {
        return new Parameters(stage, Map.of());
    }

    /// A number in [`min`, `max`].
    public double number(String name, double byDefault, double min, double max) {
        Object value = values.getOrDefault(name, byDefault);
        if (value instanceof Number number && number.doubleValue() >= min && number.doubleValue() <= max) {
            return number.doubleValue();
        }
        throw new DataBrokerException(Sentence.of(
                "parameter_number",
                "Parameter '{name}' of stage {stage} must be a number from {min} to {max}, not {given}.",
                "name",
                name,
                "stage",
                stage,
                "min",
                min,
                "max",
                max,
                "given",
                value));
    }

    /// `true` or `false`.
    public boolean flag(String name, boolean byDefault) {
        Object value = values.getOrDefault(name, byDefault);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new DataBrokerException(Sentence.of(
                "parameter_flag",
                "Parameter '{name}' of stage {stage} must be true or false, not {given}.",
                "name",
                name,
                "stage",
                stage,
                "given",
                value));
    }

    /// One of `allowed`.
    public String choice(String name, String byDefault, Set<String> allowed) {
        Object value = values.getOrDefault(name, byDefault);
        if (value instanceof String choice && allowed.contains(choice)) {
            return choice;
        }
        throw new DataBrokerException(Sentence.of(
                "parameter_choice",
                "Parameter '{name}' of stage {stage} must be one of {names}, not {given}.",
                "name",
                name,
                "stage",
                stage,
                "names",
                allowed.stream().sorted().toList(),
                "given",
                value));
    }

    /// A list of texts.
    public List<String> texts(String name, List<String> byDefault) {
        Object value = values.getOrDefault(name, byDefault);
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new DataBrokerException(Sentence.of(
                "parameter_texts",
                "Parameter '{name}' of stage {stage} must be a list of texts, not {given}.",
                "name",
                name,
                "stage",
                stage,
                "given",
                value));
    }

    /// Refuses parameters that the stage does not have.
    public Parameters only(String... names) {
        for (String name : values.keySet()) {
            if (!Set.of(names).contains(name)) {
                throw new DataBrokerException(
                        names.length == 0 ? noParameters(name) : noSuchParameter(name, String.join(", ", names)));
            }
        }
        return this;
    }

    private Sentence noParameters(String name) {
        return Sentence.of(
                "parameter_none",
                "Stage {stage} has no parameter '{name}'. It has none.",
                "stage",
                stage,
                "name",
                name);
    }

    private Sentence noSuchParameter(String name, String names) {
        return Sentence.of(
                "parameter_unknown",
                "Stage {stage} has no parameter '{name}'. It has {names}.",
                "stage",
                stage,
                "name",
                name,
                "names",
                names);
    }
}

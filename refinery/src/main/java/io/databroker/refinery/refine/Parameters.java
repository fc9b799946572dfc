package io.databroker.refinery.refine;

import io.databroker.refinery.DataBrokerException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        throw wrong(name, "a number from " + min + " to " + max, value);
    }

    /// `true` or `false`.
    public boolean flag(String name, boolean byDefault) {
        Object value = values.getOrDefault(name, byDefault);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, "true or false", value);
    }

    /// One of `allowed`.
    public String choice(String name, String byDefault, Set<String> allowed) {
        Object value = values.getOrDefault(name, byDefault);
        if (value instanceof String choice && allowed.contains(choice)) {
            return choice;
        }
        throw wrong(name, "one of " + allowed.stream().sorted().toList(), value);
    }

    /// A list of texts.
    public List<String> texts(String name, List<String> byDefault) {
        Object value = values.getOrDefault(name, byDefault);
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(name, "a list of texts", value);
    }

    /// Refuses parameters that the stage does not have.
    public Parameters only(String... names) {
        for (String name : values.keySet()) {
            if (!Set.of(names).contains(name)) {
                throw new DataBrokerException("Stage " + stage + " has no parameter '" + name + "'. It has "
                        + (names.length == 0 ? "none" : String.join(", ", names)) + ".");
            }
        }
        return this;
    }

    private DataBrokerException wrong(String name, String wanted, @Nullable Object value) {
        return new DataBrokerException(
                "Parameter '" + name + "' of stage " + stage + " must be " + wanted + ", not " + value + ".");
    }
}

package io.databroker.refinery.refine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parameter that a stage takes, described so that it can be shown as a field and checked without running the
/// stage.
public sealed interface StageParameter {

    /// As recipes spell it.
    String name();

    /// A few words.
    String title();

    /// One plain sentence.
    String explanation();

    /// What holds where the recipe says nothing.
    Object byDefault();

    /// What is wrong with a value, as a sentence; null where nothing is.
    @Nullable
    String fault(Object value);

    /// A number in [`min`, `max`].
    record Decimal(String name, String title, String explanation, Double byDefault, double min, double max)
            implements StageParameter {
        @Override
        public @Nullable String fault(Object value) {
            return value instanceof Number number && number.doubleValue() >= min && number.doubleValue() <= max
                    ? null
                    : title + " must be a number from " + min + " to " + max + ".";
        }
    }

    /// One of `allowed`.
    record Choice(String name, String title, String explanation, String byDefault, List<String> allowed)
            implements StageParameter {
        @Override
        public @Nullable String fault(Object value) {
            return value instanceof String chosen && allowed.contains(chosen)
                    ? null
                    : title + " must be one of " + String.join(", ", allowed) + ".";
        }
    }

    /// A list of texts.
    ///
    /// @param known what may be in it; empty for anything
    /// @param needed whether it must not be empty
    record Texts(
            String name, String title, String explanation, List<String> byDefault, List<String> known, boolean needed)
            implements StageParameter {
        @Override
        public @Nullable String fault(Object value) {
            if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
                return title + " must be a list of texts.";
            }
            if (needed && list.isEmpty()) {
                return title + " must name one at least.";
            }
            return list.stream()
                    .filter(each -> !known.isEmpty() && !known.contains(each))
                    .findFirst()
                    .map(each -> title + " does not know '" + each + "'. It knows " + String.join(", ", known) + ".")
                    .orElse(null);
        }
    }
}

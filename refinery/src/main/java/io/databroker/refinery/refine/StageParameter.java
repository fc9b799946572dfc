package io.databroker.refinery.refine;

import io.databroker.model.catalog.Sentence;
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
    Sentence fault(Object value);

    /// A number in [`min`, `max`].
    record Decimal(String name, String title, String explanation, Double byDefault, double min, double max)
            implements StageParameter {
        @Override
        public @Nullable Sentence fault(Object value) {
            return value instanceof Number number && number.doubleValue() >= min && number.doubleValue() <= max
                    ? null
                    : Sentence.of(
                            "fault_number",
                            "{title} must be a number from {min} to {max}.",
                            "title",
                            title,
                            "min",
                            min,
                            "max",
                            max);
        }
    }

    /// One of `allowed`.
    record Choice(String name, String title, String explanation, String byDefault, List<String> allowed)
            implements StageParameter {
        @Override
        public @Nullable Sentence fault(Object value) {
            return value instanceof String chosen && allowed.contains(chosen)
                    ? null
                    : Sentence.of(
                            "fault_choice",
                            "{title} must be one of {names}.",
                            "title",
                            title,
                            "names",
                            String.join(", ", allowed));
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
        public @Nullable Sentence fault(Object value) {
            if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
                return Sentence.of("fault_texts", "{title} must be a list of texts.", "title", title);
            }
            if (needed && list.isEmpty()) {
                return Sentence.of("fault_none", "{title} must name one at least.", "title", title);
            }
            return list.stream()
                    .filter(each -> !known.isEmpty() && !known.contains(each))
                    .findFirst()
                    .map(each -> Sentence.of(
                            "fault_word",
                            "{title} does not know '{word}'. It knows {names}.",
                            "title",
                            title,
                            "word",
                            each,
                            "names",
                            String.join(", ", known)))
                    .orElse(null);
        }
    }
}

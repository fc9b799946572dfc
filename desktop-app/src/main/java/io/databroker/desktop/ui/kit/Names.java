package io.databroker.desktop.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What the values of a box are called. They are chosen, not typed.
///
/// @param <T> what can be chosen
public final class Names<T> extends StringConverter<T> {

    private final Function<T, String> name;

    public Names(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("values are chosen, not typed");
    }
}

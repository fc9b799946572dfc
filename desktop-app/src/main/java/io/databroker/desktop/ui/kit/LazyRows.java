package io.databroker.desktop.ui.kit;

import java.util.Objects;
import java.util.function.IntFunction;
import javafx.collections.ObservableListBase;

/// A list of any length whose rows are made when they are looked at, so that a table of a million rows holds only
/// the few on the screen. It never changes: another order or choice of rows is another list.
///
/// @param <T> what a row is
public final class LazyRows<T> extends ObservableListBase<T> {

    private final int size;
    private final IntFunction<T> rows;

    /// @param rows makes the row at a position; called on the window's thread, so it must answer at once
    public LazyRows(int size, IntFunction<T> rows) {
        this.size = size;
        this.rows = rows;
    }

    @Override
    public T get(int index) {
        return rows.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}

package io.databroker.desktop.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where in the window one is, and the way back.
public final class Navigator {

    private static final int REMEMBERED = 50;

    private final ReadOnlyObjectWrapper<Place> place;
    private final Deque<Place> back = new ArrayDeque<>();
    private final Deque<Place> forward = new ArrayDeque<>();

    public Navigator(Place start) {
        place = new ReadOnlyObjectWrapper<>(start);
    }

    /// Where one is.
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Goes to a place.
    public void go(Place to) {
        if (to.equals(place.get())) {
            return;
        }
        back.push(place.get());
        if (back.size() > REMEMBERED) {
            back.removeLast();
        }
        forward.clear();
        place.set(to);
    }

    /// Goes to a place without a way back to this one.
    public void replace(Place with) {
        place.set(with);
    }

    /// Goes back to where one was before.
    public void back() {
        if (!back.isEmpty()) {
            forward.push(place.get());
            place.set(back.pop());
        }
    }

    /// Goes where one was before going back.
    public void forward() {
        if (!forward.isEmpty()) {
            back.push(place.get());
            place.set(forward.pop());
        }
    }
}

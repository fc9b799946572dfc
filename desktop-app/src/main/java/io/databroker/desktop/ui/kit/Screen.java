package io.databroker.desktop.ui.kit;

import io.databroker.model.catalog.Dataset;
import java.util.List;

/// A view that fills the window's middle. Its FXML lies beside it under the same name.
public interface Screen extends AutoCloseable {

    /// What it is called in the breadcrumb, from the outermost place to this one; the first leads to the rail's
    /// place.
    List<Crumb> crumbs();

    /// What can be done here, for the palette and the keyboard.
    default List<Command> commands() {
        return List.of();
    }

    /// Called when it leaves the window, for good.
    @Override
    default void close() {}

    /// A step of the breadcrumb.
    ///
    /// @param place where a click on it leads
    record Crumb(String title, Place place) {

        /// The way to a screen that is about a dataset: where it begins, the dataset, and the screen.
        public static List<Crumb> about(Dataset dataset, Crumb outermost, Crumb here) {
            return List.of(outermost, new Crumb(dataset.name(), new Place.Dataset(dataset.id())), here);
        }
    }
}

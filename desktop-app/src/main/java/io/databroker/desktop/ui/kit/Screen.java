package io.databroker.desktop.ui.kit;

import io.databroker.model.catalog.Dataset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A view that fills the window's middle. Its FXML lies beside it under the same name.
public interface Screen extends AutoCloseable {

    /// What it is called in the breadcrumb, from the outermost place to this one; the first leads to the rail's
    /// place.
    List<Crumb> crumbs();

    /// What can be done here, for the palette and the keyboard.
    default List<Command> commands() {
        return List.of();
    }

    /// Takes files that are dropped on it, where it has a use of its own for them.
    default Optional<DropTarget> dropTarget() {
        return Optional.empty();
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

    /// What happens with files that are dropped.
    ///
    /// @param promise what the overlay says will happen, as a sentence
    record DropTarget(String promise, Consumer<List<Path>> accept) {}
}

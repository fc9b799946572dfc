package io.databroker.desktop.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What happens with files that are dropped. A node that takes files itself has one among its properties.
///
/// @param promise what the overlay says will happen, as a sentence
public record DropTarget(String promise, Consumer<List<Path>> accept) {}

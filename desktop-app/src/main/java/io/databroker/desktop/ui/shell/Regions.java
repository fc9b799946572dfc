package io.databroker.desktop.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Takes the focus from one part of the window to the next, round and round.
final class Regions {

    private Regions() {}

    /// Gives the focus to the first control of the next part that has one in sight.
    ///
    /// @param owner what has the focus now, or null
    static void next(@Nullable Node owner, List<? extends Parent> regions) {
        int here = IntStream.range(0, regions.size())
                .filter(i -> holds(regions.get(i), owner))
                .findFirst()
                .orElse(-1);
        IntStream.rangeClosed(1, regions.size())
                .mapToObj(step -> first(regions.get((here + step) % regions.size())))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static boolean holds(Parent region, @Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(region)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(Regions::first)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}

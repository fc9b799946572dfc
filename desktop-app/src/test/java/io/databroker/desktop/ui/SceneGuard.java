package io.databroker.desktop.ui;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/// Listens to everything that is shown and notes whoever changes it on another thread than the window's.
final class SceneGuard {

    private static final List<String> TRESPASSES = new CopyOnWriteArrayList<>();
    private static final String WATCHED = SceneGuard.class.getName();
    private static final InvalidationListener CHANGED = _ -> check();
    private static final ListChangeListener<Node> CHILDREN = change -> {
        check();
        while (change.next()) {
            change.getAddedSubList().forEach(SceneGuard::watch);
        }
    };

    private SceneGuard() {}

    /// Watches a scene from now on.
    static void watch(Scene scene) {
        watch(scene.getRoot());
    }

    /// What has been noted since the last call.
    static List<String> drain() {
        List<String> noted = List.copyOf(TRESPASSES);
        TRESPASSES.clear();
        return noted;
    }

    private static void watch(Node node) {
        if (node.getProperties().putIfAbsent(WATCHED, true) != null) {
            return;
        }
        node.visibleProperty().addListener(CHANGED);
        node.managedProperty().addListener(CHANGED);
        node.disabledProperty().addListener(CHANGED);
        switch (node) {
            case Labeled labeled -> labeled.textProperty().addListener(CHANGED);
            case TextInputControl input -> input.textProperty().addListener(CHANGED);
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().addListener(CHILDREN);
            parent.getChildrenUnmodifiable().forEach(SceneGuard::watch);
        }
    }

    private static void check() {
        if (!Platform.isFxApplicationThread()) {
            TRESPASSES.add("The scene was changed on the thread " + Thread.currentThread() + " by:\n"
                    + Arrays.stream(Thread.currentThread().getStackTrace())
                            .skip(3)
                            .limit(30)
                            .map(frame -> "    at " + frame)
                            .collect(Collectors.joining("\n")));
        }
    }
}

package io.databroker.desktop.ui.library;

import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What can be done with one dataset, by menu and by key.
final class DatasetMenu {

    private DatasetMenu() {}

    /// @param rename lets the user change the name where it stands
    static ContextMenu of(DatasetCard card, LibraryViewModel model, Runnable rename) {
        Texts texts = Texts.of(DatasetMenu.class);
        return new ContextMenu(
                item(texts.get("menu.open"), Icons.DATASET, "Enter", () -> model.open(card)),
                Parts.item(texts.get("menu.refine"), Icons.REFINE, () -> model.refine(card)),
                new SeparatorMenuItem(),
                Parts.item(texts.get("menu.files"), Icons.IMPORT, () -> model.importFiles(card)),
                Parts.item(texts.get("menu.folder"), Icons.FOLDER, () -> model.importFolder(card)),
                new SeparatorMenuItem(),
                item(texts.get("rename"), Icons.RENAME, "F2", rename),
                item(texts.get("menu.discard"), Icons.DELETE, "Delete", () -> model.discard(card)));
    }

    private static MenuItem item(String title, Icons icon, String key, Runnable action) {
        MenuItem item = Parts.item(title, icon, action);
        item.setAccelerator(KeyCombination.valueOf(key));
        return item;
    }

    /// Does what a key stands for and says whether it stands for anything.
    static boolean key(KeyEvent event, DatasetCard card, LibraryViewModel model, Runnable rename) {
        switch (event.getCode()) {
            case ENTER, SPACE -> model.open(card);
            case F2 -> rename.run();
            case DELETE -> model.discard(card);
            default -> {
                return false;
            }
        }
        return true;
    }
}

package io.databroker.desktop.ui.kit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Every command that can have keys, with the keys that it has until the user says otherwise.
public enum Shortcut {
    LIBRARY("shell", "rail.library", "Shortcut+1"),
    RUNS("shell", "rail.runs", "Shortcut+2"),
    PACKAGES("shell", "rail.packages", "Shortcut+3"),
    SETTINGS("shell", "rail.settings", "Shortcut+4"),
    PALETTE("shell", "command.palette", "Shortcut+K"),
    ACTIVITY("shell", "command.activity", "Shortcut+J"),
    HELP("shell", "command.shortcuts", "F1"),
    SEARCH("shell", "command.search", "Shortcut+F"),
    REGION("shell", "command.region", "F6"),
    BACK("shell", "command.back", "Alt+Left"),
    FORWARD("shell", "command.forward", "Alt+Right"),
    UNDO("shell", "command.undo", "Shortcut+Z"),
    REDO("shell", "command.redo", "Shortcut+Shift+Z"),
    IMPORT_FILES("library", "command.files", "Shortcut+N"),
    IMPORT_FOLDER("library", "command.folder", "Shortcut+Shift+N"),
    TRY_SAMPLES("library", "command.samples", null),
    AS_CARDS("library", "command.cards", null),
    AS_LIST("library", "command.list", null),
    START_IMPORT("intake", "plan.start", "Shortcut+Enter"),
    LOOK_AT_IMPORT("intake", "import.look", null),
    COPY_REJECTED("intake", "import.copy", null),
    REFINE_DATASET("dataset", "dataset.refine", null),
    DATASET_DUPLICATES("dataset", "dataset.duplicates", null),
    PACKAGE_DATASET("dataset", "dataset.package", null),
    KEEP_ITEM("dataset", "items.keep", "Shortcut+Shift+K"),
    DROP_ITEM("dataset", "items.drop", "Shortcut+Shift+D"),
    CLEAR_FILTER("dataset", "items.clear", null),
    RUN_RECIPE("refine", "refine.run", "Shortcut+Enter"),
    TRY_RECIPE("refine", "try", "Shortcut+T"),
    SAVE_RECIPE("refine", "save", "Shortcut+S"),
    PAUSE_RUN("refine", "command.pause", "Shortcut+P"),
    RUN_DUPLICATES("refine", "run.duplicates", "Shortcut+D"),
    NEXT_CLUSTER("duplicates", "command.next", "J"),
    PREVIOUS_CLUSTER("duplicates", "command.previous", "K"),
    ACCEPT_CLUSTER("duplicates", "accept", "A"),
    NO_DUPLICATE("duplicates", "distinct", "N");

    /// The room whose commands can be given everywhere.
    private static final String EVERYWHERE = "shell";

    private final String room;
    private final String key;
    private final @Nullable String keys;

    Shortcut(String room, String key, @Nullable String keys) {
        this.room = room;
        this.key = key;
        this.keys = keys;
    }

    /// The name in settings.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The package below `ui` whose screens have it.
    public String room() {
        return room;
    }

    /// What it does, in the user's language.
    public String title() {
        return Texts.in(room).get(key);
    }

    @Nullable
    String keys() {
        return keys;
    }

    /// Whether keys that mean this one cannot mean the other as well.
    boolean meets(Shortcut other) {
        return room.equals(other.room) || room.equals(EVERYWHERE) || other.room.equals(EVERYWHERE);
    }
}

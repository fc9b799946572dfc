package io.databroker.desktop.ui.kit;

import io.databroker.model.catalog.Modality;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every icon of the window by what it means. One pack: Feather.
public enum Icons {
    LIBRARY("archive"),
    DATASET("database"),
    REFINE("filter"),
    PACKAGE("package"),
    SETTINGS("settings"),
    SEARCH("search"),
    PALETTE("command"),
    ACTIVITY("activity"),
    CLOSE("x"),
    ADD("plus"),
    IMPORT("download"),
    DROP("upload"),
    FOLDER("folder"),
    CARDS("layout"),
    LIST("list", true),
    TEXT("file-text"),
    TABLE("grid"),
    IMAGE("image"),
    AUDIO("music"),
    VIDEO("film"),
    FILE("file"),
    PAUSE("pause"),
    PLAY("play"),
    STOP("square"),
    DONE("check"),
    DONE_ROUND("check-circle"),
    WARNING("alert-triangle"),
    FAILED("alert-octagon"),
    INFO("info"),
    DELETE("trash-2"),
    RENAME("edit-2"),
    EDIT("edit-3"),
    COPY("copy"),
    DUPLICATES("copy"),
    UNDO("rotate-ccw"),
    REDO("rotate-cw"),
    BACK("arrow-left", true),
    FORWARD("arrow-right", true),
    UP("chevron-up"),
    DOWN("chevron-down"),
    RIGHT("chevron-right", true),
    MORE("more-horizontal"),
    QUALITY("bar-chart-2"),
    HISTORY("clock"),
    VERSIONS("git-branch"),
    PRIVATE("shield"),
    TUNE("sliders"),
    KEEP("check"),
    DROPPED("slash"),
    VERIFY("check-square"),
    HELP("help-circle"),
    DRAG("menu"),
    STAR("star"),
    APART("scissors");

    private final String glyph;
    private final boolean directed;

    Icons(String glyph) {
        this(glyph, false);
    }

    /// @param directed whether it points along the line, and the other way in a window that runs to the left
    Icons(String glyph, boolean directed) {
        this.glyph = glyph;
        this.directed = directed;
    }

    /// A new icon of the usual size.
    public FontIcon icon() {
        var icon = new FontIcon("fth-" + glyph);
        icon.setScaleX(directed && Direction.isWindowToTheLeft() ? -1 : 1);
        return icon;
    }

    /// As FXML names it.
    public String literal() {
        return "fth-" + glyph;
    }

    /// The icon for a kind of item.
    public static Icons of(Modality modality) {
        return switch (modality) {
            case TEXT -> TEXT;
            case RECORD -> TABLE;
            case IMAGE -> IMAGE;
            case AUDIO -> AUDIO;
            case VIDEO -> VIDEO;
        };
    }
}

package io.databroker.desktop.ui.intake;

import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.ingest.FileKind;
import java.util.Locale;

/// Kinds of files as people see them.
final class FileKinds {

    private FileKinds() {}

    static String name(FileKind kind) {
        return Texts.of(FileKinds.class).get("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static Icons icon(FileKind kind) {
        return switch (kind) {
            case TEXT, DOCUMENT -> Icons.TEXT;
            case TABLE -> Icons.TABLE;
            case IMAGE -> Icons.IMAGE;
            case AUDIO -> Icons.AUDIO;
            case VIDEO -> Icons.VIDEO;
            case ARCHIVE -> Icons.LIBRARY;
            case OTHER -> Icons.FILE;
        };
    }
}

package io.databroker.desktop.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own dialogs, which begin where the last one ended.
public final class SystemFilePicker implements FilePicker {

    private final Supplier<@Nullable Window> owner;
    private @Nullable File last;

    /// @param owner the window that the dialogs belong to
    public SystemFilePicker(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> files(String title) {
        List<File> chosen = chooser(title).showOpenMultipleDialog(owner.get());
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        last = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        File chosen = chooser.showDialog(owner.get());
        last = chosen == null ? last : chosen;
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String name) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(owner.get());
        last = chosen == null ? last : chosen.getParentFile();
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start());
        return chooser;
    }

    /// A folder that is not there any more makes the system's dialog fail.
    private @Nullable File start() {
        return last != null && last.isDirectory() ? last : null;
    }
}

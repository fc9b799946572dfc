package io.databroker.desktop.ui.settings;

import io.databroker.desktop.ui.settings.Preferences.Draft;
import io.databroker.model.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// The user's preferences, observed by everything they change, and kept in a JSON file.
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Path file;
    private final Executor writing;
    private final ReadOnlyObjectWrapper<Preferences> preferences;

    /// Reads the file; where it is missing or unreadable, the defaults hold.
    ///
    /// @param writing writes the file, one change after the other in their order
    public Settings(Path file, Executor writing) {
        this.file = file;
        this.writing = writing;
        this.preferences = new ReadOnlyObjectWrapper<>(read(file));
    }

    public Preferences get() {
        return preferences.get();
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    /// Changes the preferences; everything that observes them follows at once.
    public void change(Consumer<Draft> change) {
        set(preferences.get().with(change));
    }

    /// Puts other preferences in place of these; everything that observes them follows at once.
    public void set(Preferences changed) {
        if (!changed.equals(preferences.get())) {
            preferences.set(changed);
            writing.execute(() -> write(changed));
        }
    }

    private static Preferences read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Preferences.DEFAULT;
        }
        try {
            ObjectNode all = Json.MAPPER.valueToTree(Preferences.DEFAULT);
            if (Json.MAPPER.readTree(file.toFile()) instanceof ObjectNode set) {
                all.setAll(set);
            }
            return Json.MAPPER.treeToValue(all, Preferences.class);
        } catch (JacksonException e) {
            LOG.warn("The settings in {} cannot be read, so the defaults hold", file, e);
            return Preferences.DEFAULT;
        }
    }

    private void write(Preferences changed) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, Json.PRETTY.writeValueAsString(changed));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The settings cannot be written to {}", file, e);
        }
    }
}

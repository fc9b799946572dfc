package io.databroker.desktop.ui;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.settings.Preferences;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Takes pictures of the window in every theme and width.
///
/// @param folder where the pictures go
/// @param only only pictures whose name holds all of this are taken, parts divided by commas; the first is of the
/// name
/// of the screen
public record Camera(Path folder, String only) {

    private static final List<Integer> WIDTHS = List.of(1000, 1440, 1920);

    /// Takes a picture in each theme at each width.
    ///
    /// @param name `screen-state`, such as `library-empty`
    /// @param prepare brings a fresh window on the library to what is to be seen
    public void take(String name, Library library, Consumer<Studio> prepare) {
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            for (int width : WIDTHS) {
                String full = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
                if (List.of(only.split(",")).stream().allMatch(full::contains)) {
                    var preferences = Preferences.DEFAULT.withLanguage("en").withTheme(theme);
                    try (var studio =
                            new Studio(library, preferences, InstantSource.system(), width, width * 5.0 / 8)) {
                        prepare.accept(studio);
                        studio.settle();
                        studio.picture(folder.resolve(full + ".png"));
                    }
                }
            }
        }
    }

    /// Whether any picture of that name is wanted, so that nothing has to be made ready for one that is not.
    public boolean wants(String name) {
        String first = only.split(",")[0];
        return first.contains(name) || name.contains(first);
    }
}

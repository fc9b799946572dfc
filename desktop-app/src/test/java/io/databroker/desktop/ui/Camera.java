package io.databroker.desktop.ui;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.settings.Preferences;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Takes pictures of the window in every theme and width.
///
/// @param folder where the pictures go
/// @param only which pictures are taken: the beginning of their name, then parts that it must hold, all divided by
/// commas, such as `dataset-quality,dark,1440`; all where it is empty. `de` or `ja` among the parts takes the
/// narrow ones in that language instead of English; `ar` or `he`, which the window has no words for, mirrored with
/// English words
public record Camera(Path folder, String only) {

    private static final List<Integer> WIDTHS = List.of(1000, 1440, 1920);
    private static final List<String> LANGUAGES = List.of("de", "fr", "es", "zh-CN", "ja", "ar", "he");

    /// Takes a picture in each theme at each width.
    ///
    /// @param name `screen-state`, such as `library-empty`
    /// @param prepare brings a fresh window on the library to what is to be seen
    public void take(String name, Library library, Consumer<Studio> prepare) {
        String language = Stream.of(only.split(","))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("en");
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            for (int width : language.equals("en") ? WIDTHS : WIDTHS.subList(0, 1)) {
                String full = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width
                        + (language.equals("en") ? "" : "-" + language);
                if (full.startsWith(beginning()) && Stream.of(only.split(",")).allMatch(full::contains)) {
                    Preferences preferences = Preferences.DEFAULT.with(draft -> {
                        draft.language = language;
                        draft.theme = theme;
                    });
                    try (var studio =
                            new Studio(library, preferences, InstantSource.system(), width, width * 5.0 / 8)) {
                        prepare.accept(studio);
                        studio.settle();
                        studio.picture(folder.resolve(full + ".png"));
                        look(full, studio);
                    }
                }
            }
        }
    }

    /// Says on the way which controls have no name, which words are cut, and which controls Tab does not come to or
    /// leave; that takes a window that is shown.
    private static void look(String name, Studio studio) {
        Studio.onWindow(() -> {
            SceneWalk.of(studio.scene()).nameless().forEach(node -> System.err.println(name + ": no name: " + node));
            SceneWalk.of(studio.scene()).cut().forEach(words -> System.err.println(name + ": cut: " + words.getText()));
            if (studio.scene().getWindow() != null) {
                TabWalk.faults(studio.scene()).forEach(fault -> System.err.println(name + ": " + fault));
            }
            return true;
        });
    }

    /// Whether any picture whose name begins like this is wanted, so that nothing has to be made ready for one that
    /// is not.
    public boolean wants(String name) {
        return name.startsWith(beginning()) || beginning().startsWith(name);
    }

    private String beginning() {
        return only.split(",")[0];
    }
}

package io.databroker.desktop.ui.settings;

import io.databroker.desktop.library.Program;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.FilePicker;
import io.databroker.desktop.ui.kit.Names;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.settings.Preferences.Draft;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.refine.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.util.Subscription;

/// The control of each setting; it follows the preferences and changes them at once.
final class SettingControls {

    private static final List<Double> SIZES = List.of(12.0, 13.0, 14.0, 15.0, 16.0, 18.0, 20.0);

    private final Texts texts = Texts.of(SettingControls.class);
    private final SettingsViewModel model;
    private final FilePicker picker;
    private Subscription following = () -> {};

    SettingControls(SettingsViewModel model, FilePicker picker) {
        this.model = model;
        this.picker = picker;
    }

    Node of(Setting setting) {
        return switch (setting) {
            case LANGUAGE -> language();
            case THEME ->
                choice(
                        setting,
                        List.of(Theme.Choice.values()),
                        model::name,
                        Preferences::theme,
                        (draft, theme) -> draft.theme = theme);
            case CLOSING ->
                choice(
                        setting,
                        List.of(Preferences.Closing.values()),
                        model::name,
                        Preferences::closing,
                        (draft, choice) -> draft.closing = choice);
            case LETTERS ->
                choice(
                        setting,
                        SIZES,
                        size -> texts.get("letters.size", "size", Math.round(size)),
                        Preferences::letterSize,
                        (draft, size) -> draft.letterSize = size);
            case MOTION -> motion();
            case LIBRARY -> library();
            case THREADS -> threads();
            case RECIPE ->
                choice(
                        setting,
                        SettingsViewModel.RECIPES,
                        name -> CoreWords.title(Recipe.named(name)),
                        Preferences::recipe,
                        (draft, name) -> draft.recipe = name);
            case PACKAGES -> packages();
            case LOGS -> button("open", () -> model.open(model.libraryFolder().resolve("logs")));
            case CRASHES ->
                button("open", () -> model.open(model.libraryFolder().resolve("crash-reports")));
            case DIAGNOSTICS ->
                button("diagnostics.export", () -> picker.save(
                                texts.get("setting.diagnostics"), "databroker-diagnostics.txt")
                        .ifPresent(model::exportDiagnostics));
            case VERSION -> Parts.line(Program.VERSION);
            case SHORTCUTS, PRIVACY, LICENCES -> new Label();
        };
    }

    void close() {
        following.unsubscribe();
    }

    private Node language() {
        List<String> tags = Stream.concat(
                        Stream.of(""), Texts.LANGUAGES.stream().map(Locale::toLanguageTag))
                .toList();
        return choice(
                Setting.LANGUAGE,
                tags,
                tag -> tag.isEmpty() ? texts.get("theme.system") : own(Locale.forLanguageTag(tag)),
                Preferences::language,
                (draft, tag) -> draft.language = tag);
    }

    private static String own(Locale language) {
        return language.getDisplayName(language);
    }

    private Node threads() {
        List<Integer> numbers = IntStream.rangeClosed(0, Runtime.getRuntime().availableProcessors())
                .boxed()
                .toList();
        return choice(
                Setting.THREADS,
                numbers,
                number -> number == 0 ? texts.get("threads.all") : String.valueOf(number),
                Preferences::threads,
                (draft, number) -> draft.threads = number);
    }

    private Node motion() {
        var box = new CheckBox();
        box.setAccessibleText(texts.get("setting.motion"));
        follow(now -> box.setSelected(now.motion()));
        box.setOnAction(_ -> model.settings().change(draft -> draft.motion = box.isSelected()));
        return box;
    }

    private Node library() {
        Label size = Parts.line("");
        size.textProperty().bind(model.sizeProperty());
        return Parts.column(
                "stacked",
                path(model.libraryFolder().toString()),
                size,
                Parts.row(button("open", () -> model.open(model.libraryFolder())), button("space", model::compact)));
    }

    private Node packages() {
        Label path = path("");
        follow(_ -> path.setText(Direction.toTheRight(model.packageFolder())));
        return Parts.column("stacked", path, button("choose", () -> picker.folder(texts.get("setting.packages"))
                .ifPresent(folder -> model.settings().change(draft -> draft.packageFolder = folder.toString()))));
    }

    private static Label path(String path) {
        Label label = Parts.line(Direction.toTheRight(path), "mono");
        label.setMaxWidth(320);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setEllipsisString("…");
        return label;
    }

    private <T> Node choice(
            Setting setting,
            List<T> values,
            Function<T, String> name,
            Function<Preferences, T> get,
            BiConsumer<Draft, T> set) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        box.setAccessibleText(texts.get("setting." + setting.code()));
        box.setConverter(new Names<>(name));
        follow(now -> box.setValue(get.apply(now)));
        box.setOnAction(_ -> {
            T chosen = box.getValue();
            if (chosen != null) {
                model.settings().change(draft -> set.accept(draft, chosen));
            }
        });
        return box;
    }

    private Button button(String key, Runnable action) {
        return Parts.button(texts.get(key), action);
    }

    private void follow(Consumer<Preferences> change) {
        following = following.and(model.settings().preferencesProperty().subscribe(change));
    }
}

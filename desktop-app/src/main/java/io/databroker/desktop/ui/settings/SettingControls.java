package io.databroker.desktop.ui.settings;

import io.databroker.desktop.library.Program;
import io.databroker.desktop.ui.kit.FilePicker;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Theme;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

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
                        Preferences::withTheme);
            case CLOSING ->
                choice(
                        setting,
                        List.of(Preferences.Closing.values()),
                        model::name,
                        Preferences::closing,
                        Preferences::withClosing);
            case LETTERS ->
                choice(
                        setting,
                        SIZES,
                        size -> texts.get("letters.size", "size", Math.round(size)),
                        Preferences::letterSize,
                        Preferences::withLetterSize);
            case MOTION -> motion();
            case LIBRARY -> library();
            case THREADS -> threads();
            case RECIPE ->
                choice(
                        setting,
                        SettingsViewModel.RECIPES,
                        Function.identity(),
                        Preferences::recipe,
                        Preferences::withRecipe);
            case PACKAGES -> packages();
            case LOGS -> button("open", () -> model.open(model.libraryFolder().resolve("logs")));
            case CRASHES ->
                button("open", () -> model.open(model.libraryFolder().resolve("crash-reports")));
            case DIAGNOSTICS ->
                button("diagnostics.export", () -> picker.save(
                                texts.get("setting.diagnostics"), "databroker-diagnostics.txt")
                        .ifPresent(model::exportDiagnostics));
            case VERSION -> new Label(Program.VERSION);
            case SHORTCUTS -> key("F1");
            case PRIVACY, LICENCES -> new Label();
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
                Preferences::withLanguage);
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
                Preferences::withThreads);
    }

    private Node motion() {
        var box = new CheckBox();
        box.setAccessibleText(texts.get("setting.motion"));
        follow(now -> box.setSelected(now.motion()));
        box.setOnAction(_ -> model.settings().change(now -> now.withMotion(box.isSelected())));
        return box;
    }

    private Node library() {
        var size = new Label();
        size.textProperty().bind(model.sizeProperty());
        var box = new VBox(size, button("open", () -> model.open(model.libraryFolder())));
        box.getStyleClass().add("stacked");
        return box;
    }

    private Node packages() {
        var path = new Label();
        path.getStyleClass().add("mono");
        path.setMaxWidth(320);
        path.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        follow(_ -> path.setText(model.packageFolder()));
        var box = new VBox(path, button("choose", () -> picker.folder(texts.get("setting.packages"))
                .ifPresent(folder -> model.settings().change(now -> now.withPackageFolder(folder.toString())))));
        box.getStyleClass().add("stacked");
        return box;
    }

    private <T> Node choice(
            Setting setting,
            List<T> values,
            Function<T, String> name,
            Function<Preferences, T> get,
            BiFunction<Preferences, T, Preferences> with) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        box.setAccessibleText(texts.get("setting." + setting.code()));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("values are chosen, not typed");
            }
        });
        follow(now -> box.setValue(get.apply(now)));
        box.setOnAction(_ -> {
            T chosen = box.getValue();
            if (chosen != null) {
                model.settings().change(now -> with.apply(now, chosen));
            }
        });
        return box;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.get(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Node key(String keys) {
        var label = new Label(keys);
        label.getStyleClass().add("keys");
        return label;
    }

    private void follow(java.util.function.Consumer<Preferences> change) {
        following = following.and(model.settings().preferencesProperty().subscribe(change));
    }
}

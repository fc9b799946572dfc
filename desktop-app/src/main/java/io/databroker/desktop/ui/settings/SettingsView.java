package io.databroker.desktop.ui.settings;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.FilePicker;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The settings on one page, under headings. A search marks what it finds and goes to the first.
public final class SettingsView implements Screen {

    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final Texts texts = Texts.of(SettingsView.class);
    private final SettingsViewModel model;
    private final SettingControls controls;
    private final Map<Setting, Node> rows = new EnumMap<>(Setting.class);
    private final ShortcutRows shortcuts;
    private Subscription following = () -> {};

    @FXML
    private TextField search;

    @FXML
    private Label nothing;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Pane page;

    public SettingsView(SettingsViewModel model, FilePicker picker) {
        this.model = model;
        this.controls = new SettingControls(model, picker);
        this.shortcuts = new ShortcutRows(model.settings());
    }

    public SettingsViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        for (Setting setting : Setting.values()) {
            String section = "section." + setting.section().name().toLowerCase(Locale.ROOT);
            if (rows.keySet().stream().noneMatch(before -> before.section() == setting.section())) {
                page.getChildren().add(Parts.line(texts.get(section), Styles.TITLE_3));
            }
            rows.put(setting, row(setting));
            page.getChildren().add(rows.get(setting));
            if (setting == Setting.SHORTCUTS) {
                page.getChildren().add(shortcuts);
            }
        }
        search.textProperty().bindBidirectional(model.queryProperty());
        model.queryProperty().subscribe(_ -> mark());
    }

    private Node row(Setting setting) {
        String name = texts.get("setting." + setting.code());
        var words = Parts.growing(new VBox(
                Parts.line(name, Styles.TEXT_BOLD),
                Parts.text(texts.get("about." + setting.code()), Styles.TEXT_MUTED)));
        Button reset =
                Parts.button(Icons.UNDO, texts.get("reset", "setting", name), () -> model.reset(setting), Styles.FLAT);
        following = following.and(
                model.settings().preferencesProperty().subscribe(now -> reset.setVisible(setting.isChanged(now))));
        HBox row = Parts.row(words, reset, controls.of(setting));
        row.getStyleClass().add("setting");
        return row;
    }

    private void mark() {
        rows.forEach(
                (setting, row) -> row.pseudoClassStateChanged(HIT, model.hits().contains(setting)));
        nothing.setVisible(
                model.hits().isEmpty() && !model.queryProperty().get().isBlank());
        if (!model.hits().isEmpty()) {
            page.applyCss();
            page.layout();
            Node first =
                    withHeading(Objects.requireNonNull(rows.get(model.hits().getFirst())));
            double room = page.getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(
                    room <= 0 ? 0 : Math.clamp(first.getBoundsInParent().getMinY() / room, 0, 1));
        }
    }

    /// What is to be seen with a row: the heading above it, or else the row alone.
    private Node withHeading(Node row) {
        Node above = page.getChildren().get(page.getChildren().indexOf(row) - 1);
        return above.getStyleClass().contains(Styles.TITLE_3) ? above : row;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(new Crumb(texts.get("settings"), new Place.Settings()));
    }

    @Override
    public void close() {
        following.unsubscribe();
        controls.close();
        shortcuts.close();
    }
}

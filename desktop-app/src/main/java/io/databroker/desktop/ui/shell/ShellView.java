package io.databroker.desktop.ui.shell;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.util.Animations;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.KeyField;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Shortcuts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.model.catalog.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The frame of the window. Puts the screen of the place where one is in its middle, and everything that is the
/// same on all screens around it.
public final class ShellView implements AutoCloseable {

    private static final double NARROW = 1200;
    private static final Duration FADE = Duration.millis(150);

    private final Texts texts = Texts.of(ShellView.class);
    private final ShellViewModel model;
    private final Undo undo;
    private final BiFunction<Place, Optional<Dataset>, Screen> screens;
    private final ObservableValue<Shortcuts> shortcuts;
    private final Runnable stop;
    private @Nullable Screen screen;
    private boolean closed;
    private Subscription following = () -> {};

    @FXML
    private StackPane root;

    @FXML
    private VBox rail;

    @FXML
    private HBox crumbs;

    @FXML
    private StackPane middle;

    @FXML
    private Region drawer;

    @FXML
    private Pane drawerList;

    @FXML
    private ModalPane modal;

    @FXML
    private VBox toasts;

    @FXML
    private StackPane dropOverlay;

    @FXML
    private Label dropPromise;

    @FXML
    private ProgressBar workBar;

    /// @param screens builds the screen of a place from the dataset that it is about
    /// @param shortcuts the keys that hold
    /// @param stop ends the updates of the model
    public ShellView(
            ShellViewModel model,
            Undo undo,
            BiFunction<Place, Optional<Dataset>, Screen> screens,
            ObservableValue<Shortcuts> shortcuts,
            Runnable stop) {
        this.model = model;
        this.undo = undo;
        this.screens = screens;
        this.shortcuts = shortcuts;
        this.stop = stop;
    }

    public ShellViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        var messages = new Toasts(toasts, model.notices());
        var activities = new Drawer(drawerList, model);
        var links = new Rail(rail, model.navigator(), shortcuts);
        root.widthProperty().subscribe(width -> links.narrow(width.doubleValue() < NARROW));
        new DropOverlay(
                root,
                dropOverlay,
                dropPromise,
                () -> model.dropTarget(model.navigator().placeProperty().get()));
        Views.show(drawer, !model.activity().interrupted().isEmpty());
        modal.setAlignment(Pos.TOP_CENTER);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::questionMark);
        showWorkBar();
        following = Subscription.combine(
                model.activity().rows().subscribe(this::showWorkBar),
                messages::close,
                activities::close,
                links::close,
                model.navigator().placeProperty().subscribe(place -> model.arrive(place, about -> show(place, about))));
    }

    private void showWorkBar() {
        Views.show(workBar, !model.activity().rows().isEmpty());
    }

    /// What was looked up for a frame that is closed meanwhile is not shown any more.
    private void show(Place place, Optional<Dataset> about) {
        if (closed) {
            return;
        }
        if (screen != null) {
            screen.close();
        }
        Screen next = screens.apply(place, about);
        screen = next;
        Parent view = Views.load(next);
        middle.getChildren().setAll(view);
        Breadcrumb.fill(crumbs, next.crumbs(), model.navigator());
        view.requestFocus();
    }

    private void shortcut(KeyEvent event) {
        if (KeyField.isListening(event.getTarget())) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && (modal.isDisplay() || drawer.isVisible())) {
            closeTopmost();
            event.consume();
            return;
        }
        for (Command command : commands()) {
            if (isMeant(command.shortcut(), event) && command.available().get()) {
                event.consume();
                command.run();
                return;
            }
        }
    }

    private void closeTopmost() {
        if (modal.isDisplay()) {
            closeDialog();
        } else {
            toggleDrawer();
        }
    }

    /// Keys that write something do so in a text.
    private static boolean isMeant(@Nullable KeyCombination keys, KeyEvent event) {
        return keys != null
                && keys.match(event)
                && (Shortcuts.whileTyping(keys) || !(event.getTarget() instanceof TextInputControl));
    }

    /// A question mark asks for the shortcuts, except where it is written into a text.
    private void questionMark(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            showShortcuts();
        }
    }

    /// Everything that can be done here and now: the screen's own first.
    List<Command> commands() {
        Navigator navigator = model.navigator();
        var all = new ArrayList<Command>();
        if (screen != null) {
            all.addAll(screen.commands());
        }
        all.addAll(Rail.commands(navigator));
        all.add(Command.of(texts.get("command.palette"), Icons.PALETTE, Shortcut.PALETTE, this::openPalette));
        all.add(Command.of(texts.get("command.activity"), Icons.ACTIVITY, Shortcut.ACTIVITY, this::toggleDrawer));
        all.add(Command.of(texts.get("command.shortcuts"), Icons.HELP, Shortcut.HELP, this::showShortcuts));
        all.add(Command.of(texts.get("command.search"), Icons.SEARCH, Shortcut.SEARCH, this::focusSearch));
        all.add(Command.of(texts.get("command.region"), Icons.RIGHT, Shortcut.REGION, this::nextRegion));
        all.add(Command.of(texts.get("command.back"), Icons.BACK, Shortcut.BACK, navigator::back));
        all.add(Command.of(texts.get("command.forward"), Icons.FORWARD, Shortcut.FORWARD, navigator::forward));
        all.add(Command.of(texts.get("command.undo"), Icons.UNDO, Shortcut.UNDO, undo::undo)
                .when(undo.canUndoProperty()));
        all.add(Command.of(texts.get("command.redo"), Icons.REDO, Shortcut.REDO, undo::redo)
                .when(undo.canRedoProperty()));
        Shortcuts keys = shortcuts.getValue();
        return all.stream().map(command -> command.with(keys)).toList();
    }

    @FXML
    void openPalette() {
        var palette = new Palette(commands(), this::closeDialog);
        show(palette);
        palette.focus();
        model.findDatasets(found -> palette.offer(found.stream().map(this::goTo).toList()));
    }

    private Command goTo(Dataset dataset) {
        return Command.of(texts.get("go", "place", dataset.name()), Icons.DATASET, () -> model.navigator()
                .go(new Place.Dataset(dataset.id())));
    }

    @FXML
    void toggleDrawer() {
        Views.show(drawer, !drawer.isVisible());
    }

    private void showShortcuts() {
        var sheet = new ShortcutSheet(commands(), this::closeDialog);
        show(sheet);
        sheet.requestFocus();
    }

    /// Puts the focus into the screen's own search, or into the palette where it has none.
    private void focusSearch() {
        Node search = middle.lookup(".search");
        if (search == null) {
            openPalette();
        } else {
            search.requestFocus();
        }
    }

    /// Shows a dialog in front of everything; Escape closes it.
    public void showDialog(Parent dialog) {
        show(dialog);
        dialog.requestFocus();
    }

    /// Fades the dialog in where things may move. What lies around it goes by its name, too.
    private void show(Node dialog) {
        modal.setAccessibleText(dialog.getAccessibleText());
        boolean still = Theme.isStill(root);
        modal.setInTransitionFactory(still ? null : node -> Animations.fadeIn(node, FADE));
        modal.setOutTransitionFactory(still ? null : node -> Animations.fadeOut(node, FADE));
        modal.show(dialog);
    }

    private void nextRegion() {
        if (!modal.isDisplay()) {
            Regions.next(root.getScene().getFocusOwner(), List.of(rail, middle, drawer));
        }
    }

    /// Whether a dialog of a kind is in front.
    public boolean shows(Class<? extends Parent> kind) {
        return modal.isDisplay() && kind.isInstance(modal.getContent());
    }

    /// Closes the dialog.
    public void closeDialog() {
        modal.hide(true);
    }

    @Override
    public void close() {
        closed = true;
        stop.run();
        following.unsubscribe();
        if (screen != null) {
            screen.close();
        }
    }
}

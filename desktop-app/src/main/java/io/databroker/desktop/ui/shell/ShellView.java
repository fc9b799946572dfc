package io.databroker.desktop.ui.shell;

import atlantafx.base.controls.ModalPane;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.desktop.ui.kit.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The frame of the window. Puts the screen of the place where one is in its middle, and everything that is the
/// same on
/// all screens around it.
public final class ShellView implements AutoCloseable {

    private static final double NARROW = 1200;

    private final Texts texts = Texts.of(ShellView.class);
    private final ShellViewModel model;
    private final Undo undo;
    private final Function<Place, Screen> screens;
    private final Function<String, String> datasetNames;
    private final BooleanSupplier moves;
    private @Nullable Screen screen;

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

    /// @param screens builds the screen of a place
    /// @param datasetNames the name of a dataset by its id
    /// @param moves whether the user lets things move
    public ShellView(
            ShellViewModel model,
            Undo undo,
            Function<Place, Screen> screens,
            Function<String, String> datasetNames,
            BooleanSupplier moves) {
        this.model = model;
        this.undo = undo;
        this.screens = screens;
        this.datasetNames = datasetNames;
        this.moves = moves;
    }

    public ShellViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        new Toasts(toasts, model.notices());
        new Drawer(drawerList, model, datasetNames);
        var links = new Rail(rail, model.navigator());
        root.widthProperty().subscribe(width -> links.narrow(width.doubleValue() < NARROW));
        new DropOverlay(
                root,
                dropOverlay,
                dropPromise,
                () -> model.dropTarget(model.navigator().placeProperty().get()));
        Views.show(drawer, !model.activity().interrupted().isEmpty());
        model.progressProperty().subscribe(share -> Views.show(workBar, share.doubleValue() != 0));
        modal.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::questionMark);
        model.navigator().placeProperty().subscribe(this::arrive);
    }

    private void arrive(Place place) {
        if (screen != null) {
            screen.close();
        }
        Screen next = screens.apply(place);
        screen = next;
        Parent view = Views.load(next);
        middle.getChildren().setAll(view);
        Breadcrumb.fill(crumbs, next.crumbs(), model.navigator());
        view.requestFocus();
    }

    private void shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && drawer.isVisible() && !modal.isDisplay()) {
            toggleDrawer();
            event.consume();
            return;
        }
        for (Command command : commands()) {
            if (command.shortcut() != null
                    && command.shortcut().match(event)
                    && command.available().get()) {
                event.consume();
                command.run();
                return;
            }
        }
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
        all.add(Command.of(texts.get("command.palette"), Icons.PALETTE, "Shortcut+K", this::openPalette));
        all.add(Command.of(texts.get("command.activity"), Icons.ACTIVITY, "Shortcut+J", this::toggleDrawer));
        all.add(Command.of(texts.get("command.shortcuts"), Icons.HELP, "F1", this::showShortcuts));
        all.add(Command.of(texts.get("command.search"), Icons.SEARCH, "Shortcut+F", this::focusSearch));
        all.add(Command.of(texts.get("command.region"), Icons.RIGHT, "F6", this::nextRegion));
        all.add(Command.of(texts.get("command.back"), Icons.BACK, "Alt+Left", navigator::back));
        all.add(Command.of(texts.get("command.forward"), Icons.FORWARD, "Alt+Right", navigator::forward));
        all.add(Command.of(texts.get("command.undo"), Icons.UNDO, "Shortcut+Z", undo::undo)
                .when(undo.canUndoProperty()));
        all.add(Command.of(texts.get("command.redo"), Icons.REDO, "Shortcut+Shift+Z", undo::redo)
                .when(undo.canRedoProperty()));
        return all;
    }

    @FXML
    void openPalette() {
        var targets = commands();
        model.datasets()
                .forEach(dataset -> targets.add(Command.of(
                        texts.get("go", "place", dataset.name()), Icons.LIBRARY, null, () -> model.navigator()
                                .go(new Place.Dataset(dataset.id())))));
        var palette = new Palette(targets, this::closeDialog);
        show(palette);
        palette.focus();
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

    /// Fades the dialog in where things may move.
    private void show(Node dialog) {
        modal.usePredefinedTransitionFactories(null);
        if (!moves.getAsBoolean() || Platform.getPreferences().isReducedMotion()) {
            modal.setInTransitionFactory(null);
            modal.setOutTransitionFactory(null);
        }
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
        if (screen != null) {
            screen.close();
        }
    }
}

package io.databroker.desktop.ui;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.LibraryFolder;
import io.databroker.desktop.ui.kit.Fx;
import io.databroker.desktop.ui.kit.SystemFilePicker;
import io.databroker.desktop.ui.kit.SystemOpener;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.settings.Preferences;
import io.databroker.desktop.ui.settings.Settings;
import io.databroker.desktop.ui.shell.Closing;
import io.databroker.desktop.ui.shell.ClosingDialog;
import io.databroker.desktop.ui.shell.CrashDialog;
import io.databroker.desktop.ui.shell.ShellView;
import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window's life: opens the library and shows it, follows the settings, and ends when nothing is left to do.
public final class BrokerWindow {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerWindow.class);
    private static final Locale SYSTEM = Locale.getDefault();
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;
    private static boolean toolkitRuns;

    private final InstantSource clock;
    private final Library library;
    private final Settings settings;
    private final boolean empty;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Wiring wiring;
    private @Nullable ShellView shell;
    private @Nullable Closing closing;
    private @Nullable Stage stage;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable Path next;

    private BrokerWindow(Library library, Settings settings, InstantSource clock) {
        this.library = library;
        this.settings = settings;
        this.clock = clock;
        this.empty = library.isEmpty();
    }

    /// Opens the window on a library and waits until it has been closed. Where the library has a window already,
    /// that one comes to the front instead.
    ///
    /// @throws DataBrokerException when the library cannot be opened
    public static void open(Path home, InstantSource clock) {
        try {
            Optional<Path> next = Optional.of(home);
            while (next.isPresent()) {
                next = use(next.get(), clock);
            }
        } finally {
            if (toolkitRuns) {
                Platform.exit();
            }
        }
    }

    /// Shows the library until the window is closed, or until the user wants the library in another folder, which
    /// is the answer then.
    private static Optional<Path> use(Path home, InstantSource clock) {
        var window = new BrokerWindow[1];
        try (var instance = SingleInstance.claim(
                home,
                () -> Fx.run(() -> {
                    if (window[0] != null) {
                        window[0].comeToFront();
                    }
                }))) {
            if (!instance.isFirst()) {
                return Optional.empty();
            }
            startToolkit();
            try (var library = Library.open(home, clock);
                    var _ = LogFile.open(home);
                    var writing = Executors.newSingleThreadExecutor(
                            Thread.ofVirtual().name("settings").factory())) {
                var opened = new BrokerWindow(library, new Settings(home.resolve("settings.json"), writing), clock);
                window[0] = opened;
                Platform.runLater(opened::showOrFail);
                opened.closed.await();
                opened.close();
                opened.throwIfFailed();
                return Optional.ofNullable(opened.next);
            }
        } catch (IOException e) {
            throw new DataBrokerException("The window cannot be opened: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void startToolkit() {
        if (!toolkitRuns) {
            Platform.startup(() -> {});
            toolkitRuns = true;
        }
    }

    private void moveTo(Path home) {
        try {
            LibraryFolder.remember(home, System.getenv());
            next = home;
            closed.countDown();
        } catch (DataBrokerException e) {
            Objects.requireNonNull(wiring).notices().fail(e);
        }
    }

    /// A window that cannot be shown must not leave a program behind that nobody sees.
    private void showOrFail() {
        try {
            show();
        } catch (RuntimeException | Error e) {
            failure = e;
            closed.countDown();
        }
    }

    private void throwIfFailed() {
        if (failure != null) {
            LOG.error("The window cannot be shown", failure);
            throw new DataBrokerException(
                    "The window cannot be shown: " + failure + ". The commands still work;"
                            + " `databroker --help` lists them.",
                    failure);
        }
    }

    private void show() {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> crashed(failure));
        Platform.setImplicitExit(false);
        Theme.installFonts();
        wiring = new Wiring(library, settings, clock, Fx.THREADS, new SystemFilePicker(() -> stage));
        wiring.greet(empty, this::moveTo);
        closing = new Closing(wiring.activity(), settings, this::hide, closed::countDown);
        var window = new Stage();
        stage = window;
        window.setTitle("Data Broker");
        window.getIcons()
                .add(new Image(Objects.requireNonNull(BrokerWindow.class.getResourceAsStream("databroker.png"))));
        window.setMinWidth(LEAST_WIDTH);
        window.setMinHeight(LEAST_HEIGHT);
        window.setOnCloseRequest(event -> {
            event.consume();
            closeWindow();
        });
        settings.preferencesProperty().subscribe(this::dress);
        Platform.Preferences system = Platform.getPreferences();
        system.colorSchemeProperty().addListener(_ -> dress(settings.get()));
        system.reducedMotionProperty().addListener(_ -> dress(settings.get()));
        window.show();
    }

    /// Shows the window in the language, theme and size that the user set.
    private void dress(Preferences preferences) {
        Stage window = Objects.requireNonNull(stage);
        Theme.apply(preferences.theme());
        Locale locale = preferences.locale(SYSTEM);
        if (window.getScene() == null) {
            Locale.setDefault(locale);
            window.setScene(new Scene(rebuild(), 1280, 800));
        } else if (!locale.equals(Locale.getDefault())) {
            Locale.setDefault(locale);
            window.getScene().setRoot(rebuild());
        }
        Theme.dress(window.getScene(), preferences.letterSize(), preferences.motion());
    }

    private Parent rebuild() {
        if (shell != null) {
            shell.close();
        }
        ShellView fresh = Objects.requireNonNull(wiring).shell();
        shell = fresh;
        return Views.load(fresh);
    }

    private void hide() {
        Objects.requireNonNull(stage).hide();
    }

    private void comeToFront() {
        Stage window = Objects.requireNonNull(stage);
        Objects.requireNonNull(closing).shown();
        window.show();
        window.setIconified(false);
        window.toFront();
    }

    /// Ends the program, or lets it go on out of sight while work runs.
    private void closeWindow() {
        Closing how = Objects.requireNonNull(closing);
        ShellView front = Objects.requireNonNull(shell);
        how.request(() -> front.showDialog(new ClosingDialog(how, front::closeDialog)));
    }

    private void crashed(Throwable failure) {
        LOG.error("Nobody foresaw this", failure);
        try {
            Path report = CrashReport.write(library.home().resolve("crash-reports"), failure, clock);
            var crash = new CrashDialog.Crash(CrashReport.line(failure), report, Files.readString(report));
            Fx.run(() -> tell(crash));
        } catch (IOException e) {
            LOG.error("The crash report cannot be written", e);
        }
    }

    /// Tells of a crash, unless one is being told of: one that comes with every frame must not bury the window.
    private void tell(CrashDialog.Crash crash) {
        ShellView front = shell;
        if (front == null || front.shows(CrashDialog.class)) {
            return;
        }
        Path folder = Objects.requireNonNull(crash.report().getParent());
        SystemOpener opener = Objects.requireNonNull(wiring).opener();
        front.showDialog(new CrashDialog(crash, () -> opener.open(folder), front::closeDialog));
    }

    private void close() {
        Fx.run(() -> {
            if (shell != null) {
                shell.close();
            }
            if (stage != null) {
                stage.close();
            }
        });
        if (wiring != null) {
            wiring.close();
        }
    }
}

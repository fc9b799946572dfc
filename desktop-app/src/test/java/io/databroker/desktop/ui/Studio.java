package io.databroker.desktop.ui;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop.Errand;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Theme;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.settings.Preferences;
import io.databroker.desktop.ui.settings.Settings;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.desktop.ui.shell.ShellView;
import io.databroker.model.catalog.Dataset;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// The real window over a real library, without a screen: for tests that use it and for pictures of it.
public final class Studio implements AutoCloseable {

    /// What holds at first, in English whatever the system's language.
    public static final Preferences ENGLISH = Preferences.DEFAULT.with(draft -> draft.language = "en");

    /// The toolkit's headless screen holds no more; larger windows are laid out and drawn without being shown.
    private static final double HEADLESS_PIXELS = 1_000_000;

    private final AtomicInteger loading = new AtomicInteger();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Answers answers = new Answers();
    private final Wiring wiring;
    private final ShellView shell;
    private final Scene scene;
    private @Nullable Library owned;

    /// Opens the window on a library that is open.
    public Studio(Library library, Preferences preferences, InstantSource clock, double width, double height) {
        startToolkit();
        var file = library.home().resolve("settings.json");
        var settings = new Settings(file, Runnable::run);
        settings.set(preferences);
        Locale.setDefault(preferences.locale(Locale.ENGLISH));
        var threads = new Threads(Platform::runLater, this::load);
        wiring = onWindow(() -> new Wiring(library, settings, clock, threads, answers));
        shell = onWindow(wiring::shell);
        scene = onWindow(() -> {
            Theme.apply(preferences.theme());
            var scene = new Scene(Views.load(shell), width, height);
            Theme.dress(scene, preferences.letterSize(), preferences.motion());
            SceneGuard.watch(scene);
            if (width * height <= HEADLESS_PIXELS) {
                var window = new Stage();
                window.setScene(scene);
                window.setX(0);
                window.setY(0);
                window.setWidth(width);
                window.setHeight(height);
                window.show();
            }
            return scene;
        });
        settle();
    }

    /// Opens the window, in English and without a thing moving in it, on an empty library, which is closed with it.
    public static Studio empty(Path home) {
        return owning(Library.open(home, InstantSource.system()), InstantSource.system());
    }

    /// The same on a copy of the sample library.
    public static Studio sample(Path home) {
        return owning(SampleLibrary.open(home), SampleLibrary.CLOCK);
    }

    private static Studio owning(Library library, InstantSource clock) {
        var preferences = ENGLISH.with(draft -> draft.motion = false);
        var studio = new Studio(library, preferences, clock, 1000, 900);
        studio.owned = library;
        return studio;
    }

    /// Starts the toolkit once; it needs no screen with `-Dglass.platform=headless`.
    public static synchronized void startToolkit() {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        try {
            var started = new CompletableFuture<Void>();
            Platform.startup(() -> started.complete(null));
            started.join();
            Platform.setImplicitExit(false);
            onWindow(() -> {
                Theme.installFonts();
                return true;
            });
        } catch (IllegalStateException alreadyRunning) {
            // Another test has started it.
        }
    }

    /// What the user chooses when asked for files.
    public Answers answers() {
        return answers;
    }

    public Wiring wiring() {
        return wiring;
    }

    public ShellView shell() {
        return shell;
    }

    public Scene scene() {
        return scene;
    }

    /// Goes to a place and waits until everything on it is loaded.
    public void go(Place place) {
        onWindow(() -> {
            wiring.navigator().go(place);
            return true;
        });
        settle();
    }

    /// Lets all work be that was cut short, and closes the drawer that tells of it.
    public void dismissInterrupted() {
        onWindow(() -> {
            Activity activity = wiring.activity();
            List.copyOf(activity.interrupted()).forEach(activity::dismiss);
            scene.lookup(".drawer").setVisible(false);
            return true;
        });
    }

    /// Begins work and waits until it has begun.
    public Errand begin(WorkOrder order) {
        var begun = new CompletableFuture<Errand>();
        onWindow(() -> {
            wiring.activity().begin(order, begun::complete);
            return true;
        });
        return begun.orTimeout(Waiting.SECONDS, TimeUnit.SECONDS).join();
    }

    /// Waits until nothing is loaded any more and what was loaded is laid out.
    public void settle() {
        int[] calm = {0};
        Waiting.until(() -> {
            onWindow(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return true;
            });
            calm[0] = onWindow(this::isBusy) ? 0 : calm[0] + 1;
            return calm[0] == 3;
        });
    }

    /// Whether anything is still to come; on the window's thread.
    public boolean isBusy() {
        return loading.get() > 0 || scene.getRoot().lookup(".filling") != null;
    }

    /// Waits until the condition holds in a window that has come to rest.
    public void until(BooleanSupplier condition) {
        Waiting.until(() -> {
            settle();
            return condition.getAsBoolean();
        });
    }

    /// Goes to a dataset, searches it and chooses the first item that is found.
    public void find(Dataset dataset, String part) {
        go(new Place.Dataset(dataset.id()));
        onWindow(() -> {
            ((TextField) scene.lookup("#search")).setText(part);
            return true;
        });
        settle();
        onWindow(() -> {
            ((TableView<?>) scene.lookup("#table")).getSelectionModel().select(0);
            return true;
        });
    }

    /// Where the window is.
    public Place place() {
        return wiring.navigator().placeProperty().get();
    }

    /// Whether there is such a node and it is visible.
    public boolean isShown(String selector) {
        return onWindow(() -> {
            Node node = scene.lookup(selector);
            return node != null && node.isVisible();
        });
    }

    /// The library, where the window was opened with it.
    public Library library() {
        return Objects.requireNonNull(owned);
    }

    /// Takes a picture of the window as it is.
    public BufferedImage picture() {
        // What was laid out since the last picture of a window not shown is where it belongs in the second.
        onWindow(() -> scene.snapshot(null));
        return picture(onWindow(() -> scene.snapshot(null)));
    }

    /// The same as another library wants it.
    static BufferedImage picture(WritableImage taken) {
        int width = (int) taken.getWidth();
        int height = (int) taken.getHeight();
        PixelReader pixels = taken.getPixelReader();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return image;
    }

    /// Takes a picture and writes it as PNG.
    public void picture(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture(), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Does something on the window's thread and waits for it.
    public static <T> T onWindow(Callable<T> step) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(step.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.orTimeout(Waiting.SECONDS, TimeUnit.SECONDS).join();
    }

    private void load(Runnable work) {
        loading.incrementAndGet();
        background.execute(() -> {
            try {
                work.run();
            } finally {
                Platform.runLater(loading::decrementAndGet);
            }
        });
    }

    @Override
    public void close() {
        onWindow(() -> {
            if (scene.getWindow() instanceof Stage window) {
                window.close();
            }
            shell.close();
            return true;
        });
        wiring.close();
        background.close();
        if (owned != null) {
            owned.close();
        }
    }
}

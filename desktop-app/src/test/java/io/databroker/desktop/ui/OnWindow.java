package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.shell.ShellView;
import io.databroker.refinery.refine.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// For tests that open the window: `@ExtendWith(OnWindow.class)`.
///
/// Starts the toolkit without a screen, puts the language back after each test, and fails a test in which the
/// program held the window's thread for too long, changed what is shown from another thread, or let an exception
/// escape on the window's thread.
public final class OnWindow implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    private final Map<String, Watch> watches = new ConcurrentHashMap<>();

    private record Watch(Locale locale, Watchdog watchdog, List<Throwable> escaped) {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Studio.startToolkit();
        warmUp();
    }

    /// What the libraries for languages and YAML load once is not held against the first test.
    private static void warmUp() {
        Texts.of(ShellView.class).get("status.interrupted", "count", 1);
        Amounts.count(1);
        Amounts.percent(0.1);
        Recipe.named(Recipe.BUILT_IN.getFirst()).toYaml();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SceneGuard.drain();
        var escaped = new CopyOnWriteArrayList<Throwable>();
        Thread window = Studio.onWindow(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> escaped.add(failure));
            return Thread.currentThread();
        });
        watches.put(context.getUniqueId(), new Watch(Locale.getDefault(), new Watchdog(window), escaped));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Watch watch = watches.remove(context.getUniqueId());
        watch.watchdog().close();
        Locale.setDefault(watch.locale());
        assertThat(watch.escaped()).as("exceptions that nobody caught").isEmpty();
        assertThat(SceneGuard.drain()).as("changes from another thread").isEmpty();
        assertThat(watch.watchdog().complaints()).as("the window was blocked").isEmpty();
    }
}

package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.Place;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/// Measures the window over a library of many items, see `TableOfMillions` in the benchmarks: how long each thing
/// takes from the click until all of it is shown, and the longest frame, by the clock and by what the window's
/// thread computed in it. Argument: the folder of the library.
public final class MillionRowsWindow {

    private static final int JUMPS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Studio studio;
    private long frame;
    private long longestFrame;
    private long computed;
    private long longestComputed;

    private MillionRowsWindow(Studio studio) {
        this.studio = studio;
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                long cpu = THREADS.getCurrentThreadCpuTime();
                if (frame > 0) {
                    longestFrame = Math.max(longestFrame, now - frame);
                    longestComputed = Math.max(longestComputed, cpu - computed);
                }
                frame = now;
                computed = cpu;
            }
        }.start();
    }

    public static void main(String[] arguments) {
        try (var library = Library.open(Path.of(arguments[0]), InstantSource.system())) {
            String dataset = library.catalog().find("Many").orElseThrow().id();
            try (var studio = new Studio(library, Studio.ENGLISH, InstantSource.system(), 1000, 900)) {
                Studio.onWindow(() -> new MillionRowsWindow(studio)).measure(dataset);
            }
        }
        Platform.exit();
    }

    private void measure(String dataset) {
        for (int turn = 0; turn < 3; turn++) {
            time("open", () -> studio.wiring().navigator().go(new Place.Dataset(dataset)));
            for (TableColumn<?, ?> column : table().getColumns()) {
                time("sort by " + column.getText(), () -> sort(column));
            }
            time("tick a facet", () -> facet().fire());
            time("search by name", () -> search().setText("part-0042"));
            time("search for nothing", () -> search().setText(""));
            time("untick it", () -> facet().fire());
            scroll();
            time("leave", () -> studio.wiring().navigator().go(new Place.Library()));
        }
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("heap at the end: %d MB%n", heap >> 20);
    }

    private TableView<?> table() {
        return (TableView<?>) studio.scene().lookup(".item-list .table-view");
    }

    private TextField search() {
        return (TextField) studio.scene().lookup("#search");
    }

    private CheckBox facet() {
        return (CheckBox) studio.scene().lookup(".facet-row .check-box");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void sort(TableColumn column) {
        table().getSortOrder().setAll(column);
    }

    /// Jumps to another place with every frame.
    private void scroll() {
        var random = new Random(1);
        forget();
        for (int i = 0; i < JUMPS; i++) {
            var drawn = new CompletableFuture<Boolean>();
            Studio.onWindow(() -> {
                table().scrollTo(random.nextInt(table().getItems().size()));
                table().getScene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        table().getScene().removePostLayoutPulseListener(this);
                        drawn.complete(true);
                    }
                });
                return true;
            });
            drawn.join();
        }
        report("jump to " + JUMPS + " places", 0);
    }

    private void forget() {
        Studio.onWindow(() -> {
            frame = 0;
            longestFrame = 0;
            longestComputed = 0;
            return true;
        });
    }

    private void time(String what, Runnable action) {
        forget();
        long start = System.nanoTime();
        Studio.onWindow(() -> {
            action.run();
            return true;
        });
        rest();
        report(what, System.nanoTime() - start);
    }

    /// Waits until all is shown, with nothing but looks between the frames that come by themselves.
    private void rest() {
        var rested = new CompletableFuture<Boolean>();
        Studio.onWindow(() -> {
            new AnimationTimer() {
                private int calm;

                @Override
                public void handle(long now) {
                    calm = studio.isBusy() ? 0 : calm + 1;
                    if (calm == 2) {
                        stop();
                        rested.complete(true);
                    }
                }
            }.start();
            return true;
        });
        rested.join();
    }

    private void report(String what, long took) {
        System.out.printf(
                "%-24s %6.0f ms   longest frame %4.0f ms, computed in one %4.0f ms%n",
                what, took / 1e6, longestFrame / 1e6, longestComputed / 1e6);
    }
}

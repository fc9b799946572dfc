package io.databroker.desktop.ui.shell;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.ui.Camera;
import io.databroker.desktop.ui.Gallery;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.TestFolders;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.settings.Settings;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/// What lies around and in front of every screen: the drawer, the palette, toasts, the promise of a drop, dialogs.
public final class ShellGallery implements Gallery {

    private static final Path REPORT = Path.of("/home/kim/.databroker/crash-reports/crash-20260504-101530-000.txt");

    @Override
    public void take(Camera camera) throws IOException {
        if (!camera.wants("shell")) {
            return;
        }
        Path home = TestFolders.make().resolve("library");
        try (var library = SampleLibrary.open(home)) {
            camera.take("shell-palette", library, studio -> show(studio, studio.shell()::openPalette));
            camera.take("shell-toasts", library, ShellGallery::toasts);
            camera.take("shell-drop", library, studio -> show(studio, () -> drop(studio)));
            camera.take("shell-closing", library, studio -> show(studio, () -> closing(studio, library)));
            camera.take("shell-crash", library, studio -> show(studio, () -> crash(studio)));
            camera.take("shell-drawer", library, studio -> drawer(studio, library));
            camera.take("shell-interrupted", library, studio -> studio.go(new Place.Library()));
        }
    }

    private static void show(Studio studio, Runnable step) {
        Studio.onWindow(() -> {
            step.run();
            return true;
        });
        // What fades in has come to rest before the picture is taken.
        studio.until(() -> {
            Node dialog = studio.scene().lookup(".palette");
            return dialog == null || dialog.getOpacity() == 1;
        });
    }

    private static void toasts(Studio studio) {
        Notices notices = studio.wiring().notices();
        show(studio, () -> {
            notices.say(Notices.Tone.SUCCESS, "The files are in Harbour stories.");
            notices.say(Notices.Tone.INFO, "Letters is in the bin.", "Undo", () -> {});
            notices.say(Notices.Tone.FAILURE, "The disk is full. Free some space, then start again.");
        });
    }

    private static void drop(Studio studio) {
        Parent overlay = (Parent) studio.scene().lookup(".drop-overlay");
        ((Label) overlay.lookup("#dropPromise")).setText("Create a new dataset from these files");
        Views.show(overlay, true);
    }

    private static void closing(Studio studio, Library library) {
        var settings = new Settings(library.home().resolve("settings.json"), Runnable::run);
        var closing = new Closing(studio.wiring().activity(), settings, () -> {}, () -> {});
        studio.shell().showDialog(new ClosingDialog(closing, studio.shell()::closeDialog));
    }

    private static void crash(Studio studio) {
        var crash = new CrashDialog.Crash("IllegalStateException: the list changed meanwhile", REPORT, "");
        studio.shell().showDialog(new CrashDialog(crash, () -> {}, studio.shell()::closeDialog));
    }

    private static void drawer(Studio studio, Library library) {
        studio.dismissInterrupted();
        Dataset dataset = library.catalog().find(SampleLibrary.NAME).orElseThrow();
        studio.begin(new WorkOrder.RefineItems(
                        dataset.id(), Recipe.named("clean-text").toYaml()))
                .job()
                .tracker()
                .pause();
        show(studio, () -> {
            studio.wiring().activity().update();
            studio.shell().toggleDrawer();
        });
    }
}

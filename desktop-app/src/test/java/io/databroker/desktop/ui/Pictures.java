package io.databroker.desktop.ui;

import io.databroker.desktop.ui.dataset.DatasetGallery;
import io.databroker.desktop.ui.dataset.ToTheLeftGallery;
import io.databroker.desktop.ui.duplicates.DuplicatesGallery;
import io.databroker.desktop.ui.intake.IntakeGallery;
import io.databroker.desktop.ui.library.LibraryGallery;
import io.databroker.desktop.ui.onboarding.OnboardingGallery;
import io.databroker.desktop.ui.packaging.PackagingGallery;
import io.databroker.desktop.ui.refine.RefineGallery;
import io.databroker.desktop.ui.settings.SettingsGallery;
import io.databroker.desktop.ui.shell.ShellGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;

/// Writes a picture of every screen in every state, light and dark, at three widths: `Pictures FOLDER [NAME]`. The
/// name is that of [Camera#only()]; `-`, or none, is for all.
public final class Pictures {

    private static final List<Gallery> GALLERIES = List.of(
            new RefineGallery(),
            new DuplicatesGallery(),
            new LibraryGallery(),
            new IntakeGallery(),
            new OnboardingGallery(),
            new DatasetGallery(),
            new ToTheLeftGallery(),
            new PackagingGallery(),
            new SettingsGallery(),
            new ShellGallery());

    private Pictures() {}

    public static void main(String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        boolean all = arguments.length < 2 || arguments[1].equals("-");
        var camera = new Camera(Path.of(arguments[0]), all ? "" : arguments[1]);
        for (Gallery gallery : GALLERIES) {
            gallery.take(camera);
        }
        Platform.exit();
    }
}

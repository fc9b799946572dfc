package io.databroker.desktop.ui.kit;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;

/// Shows pages in the system's browser.
public final class Browser {

    private Browser() {}

    /// Opens the page off the window's thread; where the system cannot, says where the page lies.
    public static void open(Path page, Notices notices) {
        Thread.ofVirtual().start(() -> {
            try {
                Desktop.getDesktop().browse(page.toUri());
            } catch (IOException | UnsupportedOperationException e) {
                Fx.run(() -> notices.say(Notices.Tone.INFO, page.toString()));
            }
        });
    }
}

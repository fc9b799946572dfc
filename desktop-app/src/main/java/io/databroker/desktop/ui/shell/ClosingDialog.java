package io.databroker.desktop.ui.shell;

import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.settings.Preferences;
import java.util.List;
import javafx.scene.control.CheckBox;

/// Asks what becomes of the work when the window is closed.
public final class ClosingDialog extends Sheet {

    /// @param done called when the user has answered or given up
    public ClosingDialog(Closing closing, Runnable done) {
        this(closing, done, Texts.of(ClosingDialog.class));
    }

    private ClosingDialog(Closing closing, Runnable done, Texts texts) {
        this(closing, done, texts, new CheckBox(texts.get("closing.remember")));
    }

    private ClosingDialog(Closing closing, Runnable done, Texts texts, CheckBox remember) {
        super(
                texts.get("closing.title"),
                texts.get("closing.text"),
                List.of(remember),
                List.of(
                        Parts.button(texts.get("closing.keep"), () -> {
                            done.run();
                            closing.choose(Preferences.Closing.KEEP_WORKING, remember.isSelected());
                        }),
                        Parts.button(texts.get("closing.stop"), () -> {
                            done.run();
                            closing.choose(Preferences.Closing.STOP, remember.isSelected());
                        }),
                        Parts.button(texts.get("closing.cancel"), done)));
    }
}

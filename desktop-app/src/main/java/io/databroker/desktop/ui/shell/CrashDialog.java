package io.databroker.desktop.ui.shell;

import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Says that something happened that nobody foresaw, and where its report is.
public final class CrashDialog extends Sheet {

    /// What to tell about it.
    ///
    /// @param what happened, in a line
    /// @param report the file that tells everything
    /// @param details what the file says
    public record Crash(String what, Path report, String details) {}

    /// @param openFolder opens the folder of the report in the system's own program
    /// @param done called when the user has seen enough
    public CrashDialog(Crash crash, Runnable openFolder, Runnable done) {
        this(crash, openFolder, done, Texts.of(CrashDialog.class));
    }

    private CrashDialog(Crash crash, Runnable openFolder, Runnable done, Texts texts) {
        super(
                texts.get("crash.title"),
                texts.get("crash.text"),
                List.of(Parts.note(crash.what()), path(crash.report(), texts)),
                List.of(
                        Parts.button(texts.get("crash.close"), done),
                        Parts.button(texts.get("crash.open"), openFolder),
                        copy(crash, texts)));
    }

    private static Node path(Path report, Texts texts) {
        var field = new TextField(report.toString());
        field.setEditable(false);
        field.getStyleClass().add("mono");
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.setAccessibleText(texts.get("crash.report"));
        return field;
    }

    private static Button copy(Crash crash, Texts texts) {
        var button = new Button(texts.get("crash.copy"));
        button.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(crash.details());
            Clipboard.getSystemClipboard().setContent(content);
            button.setText(texts.get("crash.copied"));
        });
        return button;
    }
}

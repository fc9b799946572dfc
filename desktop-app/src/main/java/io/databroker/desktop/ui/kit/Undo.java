package io.databroker.desktop.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The edits of this session, newest first, so that each can be taken back and done again.
public final class Undo {

    private static final int REMEMBERED = 200;

    /// Something that was done.
    ///
    /// @param title what it was, in the user's language
    public record Edit(String title, Runnable undo, Runnable redo) {}

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// Remembers an edit that has just been made.
    public void made(Edit edit) {
        done.push(edit);
        if (done.size() > REMEMBERED) {
            done.removeLast();
        }
        undone.clear();
        update();
    }

    /// Does something and remembers it.
    public void perform(Edit edit) {
        edit.redo().run();
        made(edit);
    }

    /// Takes the newest edit back.
    public void undo() {
        if (!done.isEmpty()) {
            Edit edit = done.pop();
            edit.undo().run();
            undone.push(edit);
            update();
        }
    }

    /// Does the edit that was last taken back again.
    public void redo() {
        if (!undone.isEmpty()) {
            Edit edit = undone.pop();
            edit.redo().run();
            done.push(edit);
            update();
        }
    }

    private void update() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}

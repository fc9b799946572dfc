package io.databroker.desktop.ui.shell;

import io.databroker.desktop.ui.settings.Preferences;
import io.databroker.desktop.ui.settings.Settings;

/// What closing the window means: the end where nothing runs, and where work runs what the user wants.
///
/// Work that goes on out of sight takes the program with it when it ends.
public final class Closing {

    private final Activity activity;
    private final Settings settings;
    private final Runnable hide;
    private final Runnable quit;
    private boolean outOfSight;

    /// @param hide takes the window out of sight
    /// @param quit ends the program; work that runs is offered for going on at the next start
    public Closing(Activity activity, Settings settings, Runnable hide, Runnable quit) {
        this.activity = activity;
        this.settings = settings;
        this.hide = hide;
        this.quit = quit;
        activity.endedProperty().subscribe(_ -> {
            if (outOfSight && activity.rows().isEmpty()) {
                quit.run();
            }
        });
    }

    /// Closes the window.
    ///
    /// @param ask asks the user, who then [#choose chooses] or lets it be
    public void request(Runnable ask) {
        if (activity.rows().isEmpty()) {
            quit.run();
        } else if (settings.get().closing() == Preferences.Closing.ASK) {
            ask.run();
        } else {
            choose(settings.get().closing(), false);
        }
    }

    /// Does what the user chose; paused work goes on where work is to go on, for nobody sees it any more.
    ///
    /// @param remember whether the user is not asked again
    public void choose(Preferences.Closing choice, boolean remember) {
        if (remember) {
            settings.change(draft -> draft.closing = choice);
        }
        switch (choice) {
            case ASK -> {}
            case STOP -> quit.run();
            case KEEP_WORKING -> keepWorking();
        }
    }

    private void keepWorking() {
        if (activity.rows().isEmpty()) {
            quit.run();
            return;
        }
        outOfSight = true;
        activity.rows().stream().filter(row -> row.pausedProperty().get()).forEach(ActivityRow::pauseOrResume);
        hide.run();
    }

    /// The window is in sight again, so that it stays when work ends.
    public void shown() {
        outOfSight = false;
    }
}

package io.databroker.desktop.ui;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.Workshop;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.shell.Activity;
import io.databroker.desktop.ui.words.CoreWords;
import java.nio.file.Path;
import java.time.InstantSource;

/// What the models behind screens work with, over a real library and without a window: the library, the work on it,
/// and what the window would show of that.
public final class Desk implements AutoCloseable {

    public final Library library;
    public final Workshop workshop;
    public final Notices notices;
    public final Activity activity;
    public final Navigator navigator = new Navigator(new Place.Library());

    private Desk(Library library, InstantSource clock) {
        this.library = library;
        workshop = new Workshop(library, clock, 2);
        notices = new Notices(clock, CoreWords::told);
        activity = new Activity(
                workshop, notices, Threads.NONE, () -> navigator.placeProperty().get());
    }

    /// On an empty library in that folder.
    public static Desk empty(Path home) {
        return new Desk(Library.open(home, InstantSource.system()), InstantSource.system());
    }

    /// On a copy of the sample library.
    public static Desk sample(Path home) {
        return new Desk(SampleLibrary.open(home), SampleLibrary.CLOCK);
    }

    /// The id of the sample library's dataset.
    public String sampleDataset() {
        return library.dataset(SampleLibrary.NAME).id();
    }

    @Override
    public void close() {
        workshop.close();
        library.close();
    }
}

package io.databroker.desktop.ui.onboarding;

import io.databroker.desktop.library.LibraryPlace;
import io.databroker.desktop.library.Samples;
import io.databroker.desktop.ui.kit.FilePicker;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The welcome: where the library lies, and three ways on.
public final class WelcomeViewModel {

    private final Texts texts = Texts.of(WelcomeViewModel.class);
    private final Path home;
    private final Settings settings;
    private final Navigator navigator;
    private final Notices notices;
    private final FilePicker picker;
    private final Threads threads;
    private final Consumer<Path> moveTo;
    private final ReadOnlyObjectWrapper<LibraryPlace> place;

    /// @param home where the library lies
    /// @param moveTo opens the library in another folder instead, now and from now on
    public WelcomeViewModel(
            Path home,
            Settings settings,
            Navigator navigator,
            Notices notices,
            FilePicker picker,
            Threads threads,
            Consumer<Path> moveTo) {
        this.home = home;
        this.settings = settings;
        this.navigator = navigator;
        this.notices = notices;
        this.picker = picker;
        this.threads = threads;
        this.moveTo = moveTo;
        this.place = new ReadOnlyObjectWrapper<>(new LibraryPlace(home, 0, false));
        threads.load(() -> LibraryPlace.of(home), place::set, notices::fail);
    }

    /// Where the library lies, and what that place is like.
    public ReadOnlyObjectProperty<LibraryPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Lets the user choose another folder.
    public void chooseAnother() {
        picker.folder(texts.get("choose"))
                .ifPresent(chosen -> threads.load(
                        () -> LibraryPlace.prepare(LibraryPlace.libraryIn(chosen)), moveTo, notices::fail));
    }

    /// Goes on to the library; this place is not come to by itself again.
    public void begin() {
        settings.change(draft -> draft.welcomed = true);
        navigator.replace(new Place.Library());
    }

    /// Goes on with the sample files.
    public void trySamples() {
        threads.load(
                () -> Samples.unpack(home),
                folder -> {
                    begin();
                    navigator.go(new Place.ImportPlan(List.of(folder), null));
                },
                notices::fail);
    }
}

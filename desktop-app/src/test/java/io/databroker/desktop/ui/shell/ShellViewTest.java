package io.databroker.desktop.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.OnWindow;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.Place;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(OnWindow.class)
class ShellViewTest {

    @TempDir
    Path home;

    private Library library;
    private Studio studio;

    @BeforeEach
    void open() {
        library = Library.open(home, InstantSource.system());
        studio = new Studio(library, Studio.ENGLISH, InstantSource.system(), 1000, 800);
    }

    @AfterEach
    void close() {
        studio.close();
        library.close();
    }

    @Test
    void showsTheScreenOfThePlaceWhereOneIs() {
        studio.go(new Place.Settings());
        assertThat(studio.scene().lookup(".settings")).isNotNull();
    }

    @Test
    void aFrameThatWasClosedDoesNotFollowAnyMore() {
        Studio.onWindow(() -> {
            studio.shell().close();
            return true;
        });
        studio.go(new Place.Settings());
        assertThat(studio.scene().lookup(".settings")).isNull();
    }
}

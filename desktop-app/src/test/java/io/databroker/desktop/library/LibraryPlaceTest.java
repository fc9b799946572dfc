package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryPlaceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "CIFS", "fuse.sshfs", "smbfs"})
    void otherMachinesAreKnownByTheKindOfTheirFileSystem(String type) {
        assertThat(LibraryPlace.isNetwork(folder, type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "apfs", "NTFS", "btrfs", "tmpfs"})
    void thisMachineIsNone(String type) {
        assertThat(LibraryPlace.isNetwork(folder, type)).isFalse();
    }

    @Test
    void aFolderThatIsNotThereYetHasTheRoomOfTheOneAbove() {
        assertThat(LibraryPlace.of(folder.resolve("a").resolve("b")).free()).isPositive();
    }

    @Test
    void anotherPlaceIsRememberedUnlessOneIsAskedFor() throws IOException {
        var environment = Map.of("XDG_DATA_HOME", folder.toString(), "LOCALAPPDATA", folder.toString());
        Path elsewhere = folder.resolve("elsewhere");
        Assumptions.assumeFalse(
                System.getProperty("os.name").contains("Mac"), "the usual place cannot be set on this system");
        LibraryFolder.remember(elsewhere, environment);
        assertThat(LibraryFolder.choose(null, environment)).isEqualTo(elsewhere);
        assertThat(LibraryFolder.choose(folder, environment)).isEqualTo(folder);
    }
}

package io.databroker.desktop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.model.catalog.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemOpenerTest {

    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    Path folder;

    private final Notices notices = new Notices(InstantSource.system(), Sentence::english);

    @Test
    void opensAFileWithTheSystemsProgram() throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "needs /bin/sh");
        Path trace = folder.resolve("trace");
        Path script = Files.writeString(folder.resolve("script"), "touch " + trace + "\n");
        opener(SHELL.toString()).open(script);
        assertThat(trace).exists();
        assertThat(notices.all()).isEmpty();
    }

    @Test
    void saysThatAFileIsGone() {
        opener("no-such-program").open(folder.resolve("gone.html"));
        assertThat(said()).contains("gone.html", "moved or deleted");
    }

    @Test
    void saysThatTheSystemHasNoProgram() {
        opener("no-such-program").open(folder);
        assertThat(said()).contains(folder.toString(), "no program to open");
    }

    @Test
    void saysThatTheProgramFailed() throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "needs /bin/sh");
        Path script = Files.writeString(folder.resolve("script"), "exit 3\n");
        opener(SHELL.toString()).open(script);
        assertThat(said()).contains(script.toString(), "no program to open");
    }

    private SystemOpener opener(String program) {
        return new SystemOpener(program, Threads.NONE, notices);
    }

    private String said() {
        assertThat(notices.all()).hasSize(1);
        return notices.all().getFirst().text();
    }
}

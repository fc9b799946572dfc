package io.databroker.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Processes of this Java on this class path, to be killed by tests.
public final class JavaProcess {

    private JavaProcess() {}

    /// About to run the main class. What it says on standard error is thrown away.
    public static ProcessBuilder of(Class<?> main, Object... arguments) {
        return with(List.of(), main, arguments);
    }

    /// The same with further options for the Java machine.
    public static ProcessBuilder with(List<String> options, Class<?> main, Object... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /// Starts a process that says so when it is under way and then waits for its end, which comes at once.
    public static void killUnderWay(ProcessBuilder builder) throws IOException, InterruptedException {
        Process child = builder.start();
        try (var said = child.inputReader()) {
            assertThat(said.readLine()).isEqualTo("under way");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }
}

package io.databroker.refinery.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// Runs programs that others wrote. A test whose program is missing is skipped, and says so.
final class ForeignTool {

    private ForeignTool() {}

    /// What came of a run.
    record Result(int status, String output) {}

    static Result run(Path folder, String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort(command[0] + " is not installed; skipped.");
            throw e;
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return new Result(process.exitValue(), output);
    }

    /// A folder below `target` in which the npm packages are installed, each at a fixed version.
    static Path npm(List<String> packages) throws IOException {
        Path folder = Path.of("target", "npm").toAbsolutePath();
        Path done = folder.resolve("installed.txt");
        if (Files.exists(done) && Files.readString(done).equals(String.join(" ", packages))) {
            return folder;
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
        var command = new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"));
        command.addAll(packages);
        Result result = run(folder, command.toArray(String[]::new));
        Assumptions.assumeTrue(result.status() == 0, "npm cannot install " + packages + "; skipped.");
        Files.writeString(done, String.join(" ", packages));
        return folder;
    }

    /// A script of the test resources, copied to `folder`.
    static String script(String name, Path folder) throws IOException {
        Path copy = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(ForeignTool.class.getResourceAsStream(name))) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy.toString();
    }
}

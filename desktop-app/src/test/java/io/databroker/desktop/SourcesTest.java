package io.databroker.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for the sources of every module that is part of the program.
class SourcesTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final List<String> MODULES = List.of("shared-model", "refinery", "desktop-app", "sync-server");

    /// In lines, without imports.
    private static final int LONGEST_CLASS = 300;

    /// Longer for a reason: the one hot loop over a text, which would be slower in pieces.
    private static final Set<String> LONGER = Set.of("TextScan.java");

    @Test
    void everyPackageSaysWhatItIsForAndRefusesNull() throws IOException {
        List<Path> folders =
                sources().stream().map(Path::getParent).distinct().sorted().toList();
        assertThat(folders).hasSizeGreaterThan(40).allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                .content()
                .contains("@NullMarked")
                .startsWith("///"));
    }

    @Test
    void classesStaySmall() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources()) {
            String name = file.getFileName().toString();
            try (Stream<String> lines = Files.lines(file)) {
                long count = lines.filter(line -> !line.startsWith("import ")).count();
                if (count > LONGEST_CLASS && !LONGER.contains(name)) {
                    tooLong.add(name + " has " + count + " lines");
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (String module : MODULES) {
            try (var files = Files.walk(REPOSITORY.resolve(module).resolve("src/main/java"))) {
                files.filter(path -> path.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}

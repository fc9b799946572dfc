package io.databroker.refinery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What docs/ARCHITECTURE.md says about the rooms, held by the build. Plain tests, because fields are silently
/// skipped.
class ArchitectureTest {

    private static final String ROOT = "io.databroker.refinery";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_CLASS = 300;

    /// Longer for a reason: the one hot loop over a text, which would be slower in pieces.
    private static final Set<String> LONGER = Set.of("TextScan.java");

    private final JavaClasses production = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void stepsDoNotImportEachOtherSideways() {
        apart("store", "source", "ingest", "decode", "refine", "packaging", "table");
        apart("job", "source", "ingest", "decode", "refine", "packaging", "store");
        apart("source", "ingest", "decode", "refine", "packaging");
        apart("table", "source", "ingest", "decode", "refine", "packaging");
        apart("decode", "ingest", "refine", "packaging");
        apart("ingest", "refine", "packaging");
        apart("refine", "source", "ingest", "packaging");
        apart("packaging", "source", "ingest");
    }

    @Test
    void pipelineKnowsNoWindowNoNetworkAndNoObjectRelationalMapper() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "java.awt.event..",
                        "javax.swing..",
                        "java.net.http..",
                        "org.hibernate..",
                        "okhttp3..",
                        "picocli..",
                        "io.databroker.desktop..",
                        "io.databroker.server..")
                .check(production);
    }

    @Test
    void nothingReadsTheClockSleepsOrGuesses() {
        noClasses().should().callMethod(Instant.class, "now").check(production);
        noClasses().should().callMethod(LocalDate.class, "now").check(production);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(production);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(production);
        noClasses().should().callMethod(Math.class, "random").check(production);
        noClasses().should().callConstructor(Random.class).check(production);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(production);
    }

    @Test
    void everyPackageSaysWhatItIsForAndRefusesNull() throws IOException {
        for (Path folder : foldersWithClasses()) {
            assertThat(folder.resolve("package-info.java"))
                    .content()
                    .contains("@NullMarked")
                    .startsWith("///");
        }
    }

    @Test
    void classesStaySmall() throws IOException {
        var tooLong = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                if (Files.readAllLines(file).size() > LONGEST_CLASS && !LONGER.contains(name)) {
                    tooLong.add(name);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private void apart(String step, String... others) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + step + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Arrays.stream(others)
                        .map(other -> ROOT + "." + other + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(true)
                .check(production);
    }

    private static List<Path> foldersWithClasses() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
    }
}

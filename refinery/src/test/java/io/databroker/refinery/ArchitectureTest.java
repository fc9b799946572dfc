package io.databroker.refinery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What docs/ARCHITECTURE.md says about the rooms, held by the build. Plain tests, because fields are silently
/// skipped.
class ArchitectureTest {

    private static final String ROOT = "io.databroker.refinery";

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
}

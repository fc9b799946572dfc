package io.databroker.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What docs/ARCHITECTURE.md says about the window, held by the build. Plain tests, because fields are silently
/// skipped.
class ArchitectureTest {

    private static final String ROOT = "io.databroker.desktop";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_CLASS = 300;

    private final JavaClasses production = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void onlyTheWindowKnowsTheToolkit() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..")
                .check(production);
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.fxml..")
                .check(production);
    }

    @Test
    void libraryAndCommandLineKnowNoWindow() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".library..", ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".ui..")
                .check(production);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".cli..")
                .check(production);
    }

    @Test
    void nobodyUsesTheToolkitsPrivateParts() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun..")
                .check(production);
    }

    @Test
    void everyPackageSaysWhatItIsForAndRefusesNull() throws IOException {
        for (Path folder :
                sources().stream().map(Path::getParent).distinct().sorted().toList()) {
            assertThat(folder.resolve("package-info.java"))
                    .content()
                    .contains("@NullMarked")
                    .startsWith("///");
        }
    }

    @Test
    void classesStaySmall() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources()) {
            if (Files.readAllLines(file).size() > LONGEST_CLASS) {
                tooLong.add(file.getFileName().toString());
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}

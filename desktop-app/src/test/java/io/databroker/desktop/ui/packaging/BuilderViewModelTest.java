package io.databroker.desktop.ui.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.PackageDraft;
import io.databroker.desktop.ui.Desk;
import io.databroker.desktop.ui.Waiting;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.packaging.BuilderViewModel.Step;
import io.databroker.desktop.ui.packaging.PackageForm.Field;
import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.Selection;
import io.databroker.refinery.packaging.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuilderViewModelTest {

    @TempDir
    Path home;

    private final List<Path> opened = new ArrayList<>();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.sample(home.resolve("library"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void refusesSharesThatDoNotAddUp() {
        var model = builder();
        model.form().splits.getFirst().percent().set("80");
        assertThat(model.form().wrong()).containsExactly(Field.SPLITS);
        assertThat(model.canBuild()).isFalse();
        model.form().splits.getFirst().percent().set("90");
        assertThat(model.canBuild()).isTrue();
    }

    @Test
    void neverLosesWhatWasTyped() {
        var model = builder();
        model.form().title.set("Tales");
        model.form().splits.getFirst().percent().set("8x");
        PackageDraft before = model.form().draft();
        assertThat(builder().form().draft()).isEqualTo(before);
    }

    @Test
    void saysWhatIsMissingOnTheCard() {
        var model = builder();
        assertThat(model.form().missing()).contains(Field.TITLE, Field.LICENCE);
        model.form().title.set("Tales");
        assertThat(model.form().missing()).doesNotContain(Field.TITLE);
    }

    @Test
    void plansTheFilesOfEverySplit() {
        var model = builder();
        model.form().splits.setAll(List.of(new SplitRow("all", "100")));
        var outlook = Objects.requireNonNull(model.outlookProperty().get());
        assertThat(outlook.files(model.form().format.get(), model.form().splits()))
                .extracting(file -> file.path())
                .contains("data/all/text-0000.parquet", "README.md")
                .noneMatch(path -> path.startsWith("data/train"));
    }

    @Test
    void countsWhatIsChosenBeforeAndBuildsJustThat() throws IOException {
        var model = builder();
        var whole = Objects.requireNonNull(model.outlookProperty().get());
        assertThat(whole.rows()).isEqualTo(whole.kept()).isGreaterThan(10);
        String language = whole.words(Trait.LANGUAGE).firstEntry().getKey();
        long speaking = whole.words(Trait.LANGUAGE).firstEntry().getValue();
        model.form().conditions.set(Selection.ALL.only(Trait.LANGUAGE, new TreeSet<>(List.of(language))));
        assertThat(Objects.requireNonNull(model.outlookProperty().get()).rows()).isEqualTo(speaking);
        model.form().sample.set("5");
        var five = Objects.requireNonNull(model.outlookProperty().get());
        assertThat(five.rows()).isEqualTo(5);
        assertThat(five.report().itemsPassed()).isEqualTo(5);
        assertThat(builder().form().draft()).isEqualTo(model.form().draft());

        model.form().name.set("a-few");
        model.form().folder.set(home.resolve("out").toString());
        model.build();
        Waiting.until(() -> model.stepProperty().get() == Step.RESULT);
        var result = Objects.requireNonNull(model.resultProperty().get());
        assertThat(result.verified()).isTrue();
        assertThat(result.built().itemCount()).isEqualTo(5);
    }

    @Test
    void refusesASampleThatIsNoneAndAChoiceThatNothingMeets() {
        var model = builder();
        model.form().sample.set("0");
        assertThat(model.form().wrong()).containsExactly(Field.SAMPLE);
        assertThat(model.canBuild()).isFalse();
        model.form().sample.set("");
        model.form().conditions.set(Selection.ALL.only(Trait.LANGUAGE, new TreeSet<>(List.of("tlh"))));
        assertThat(model.form().wrong()).isEmpty();
        assertThat(model.canBuild()).isFalse();
    }

    @Test
    void aDraftOfAnEarlierVersionTakesEverything() {
        String old = "{\"run\":1,\"name\":\"tales\",\"parts\":[],\"format\":\"auto\",\"zip\":false,\"title\":\"\","
                + "\"description\":\"\",\"creator\":\"\",\"tags\":\"\",\"licence\":\"\",\"licence_text\":\"\","
                + "\"folder\":\"out\"}";
        assertThat(Json.MAPPER.readValue(old, PackageDraft.class).selection()).isEqualTo(Selection.ALL);
    }

    @Test
    void buildsAPackageThatVerifiesAndTellsWhatIsNew() throws IOException {
        var model = builder();
        model.form().name.set("harbour-stories");
        model.form().title.set("Other tales");
        model.form().folder.set(home.resolve("out").toString());
        model.build();
        Waiting.until(() -> model.stepProperty().get() == Step.RESULT);
        var result = Objects.requireNonNull(model.resultProperty().get());
        assertThat(result.verified()).isTrue();
        assertThat(result.built().version()).isEqualTo("1.0.1");
        try (Stream<Path> there = Files.list(home.resolve("out"))) {
            assertThat(there).containsExactly(home.resolve("out").resolve("harbour-stories-1.0.1"));
        }
        model.openFolder();
        assertThat(opened).containsExactly(Path.of(result.built().path()));
    }

    @Test
    void saysWhyABuildFailed() throws IOException {
        var model = builder();
        Path file = Files.createFile(home.resolve("file"));
        model.form().folder.set(file.resolve("below").toString());
        model.build();
        Waiting.until(() -> !model.failureProperty().get().isEmpty());
        assertThat(model.failureProperty().get()).contains("could not be written");
        assertThat(model.canBuild()).isTrue();
    }

    @Test
    void listsPackagesAndOpensTheirReports() {
        var model = packages();
        PackageRow row = model.rows().getFirst();
        assertThat(row.state()).isEqualTo(PackageRow.State.VERIFIED);
        Path report = row.folder().resolve("quality").resolve("report.html");
        model.openReport(row);
        assertThat(opened).containsExactly(report);
    }

    @Test
    void saysThatAPackageIsNotWhereItWasWritten() throws IOException {
        Path place = packages().rows().getFirst().folder();
        Path away = Files.move(place, home.resolve("elsewhere"));
        try {
            assertThat(packages().rows()).singleElement().satisfies(row -> assertThat(row.state())
                    .isEqualTo(PackageRow.State.MISSING));
        } finally {
            Files.move(away, place);
        }
    }

    private PackagesViewModel packages() {
        return new PackagesViewModel(
                desk.library, desk.activity, desk.navigator, desk.notices, Threads.NONE, opened::add);
    }

    private BuilderViewModel builder() {
        return new BuilderViewModel(
                desk.library,
                desk.activity,
                desk.notices,
                Threads.NONE,
                opened::add,
                desk.library.catalog().withId(desk.sampleDataset()),
                0,
                home.resolve("packages"));
    }
}

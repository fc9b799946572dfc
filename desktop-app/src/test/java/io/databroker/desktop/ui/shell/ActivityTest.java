package io.databroker.desktop.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.WorkLog;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.ui.Desk;
import io.databroker.desktop.ui.Waiting;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.refine.Recipe;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityTest {

    @TempDir
    Path home;

    @Test
    void workThatEndsIsToldOfWhereItsPageDoesNotSaySoItself() {
        try (var desk = Desk.sample(home.resolve("library"))) {
            String dataset = desk.sampleDataset();
            desk.navigator.go(new Place.Refine(dataset));
            tryRecipe(desk, dataset);
            assertThat(desk.notices.all()).isEmpty();

            desk.navigator.go(new Place.Refine("another"));
            tryRecipe(desk, dataset);
            Waiting.until(() -> desk.notices.all().size() == 1);

            desk.navigator.go(new Place.Settings());
            tryRecipe(desk, dataset);
            Waiting.until(() -> desk.notices.all().size() == 2);
        }
    }

    @Test
    void whyWorkFailedIsToldInTheUsersLanguageAlsoLater() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMAN);
        try (var desk = Desk.sample(home.resolve("library"))) {
            String dataset = desk.sampleDataset();
            Path nowhere = home.resolve("nowhere");
            desk.activity.begin(new WorkOrder.VerifyPackage(dataset, nowhere.toString()), _ -> {});
            Waiting.until(() -> !desk.notices.all().isEmpty());
            String words = "Unter " + nowhere + " ist kein Paket.";
            assertThat(desk.notices.all().getFirst().text()).contains(words);
            WorkLog.Entry entry = desk.library.catalog().workLog().of(dataset).getFirst();
            assertThat(entry.outcome()).isNull();
            assertThat(CoreWords.told(entry.failure())).isEqualTo(words);
            assertThat(entry.failure().english()).isEqualTo("There is no package at " + nowhere + ".");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void tryRecipe(Desk desk, String dataset) {
        int before = desk.activity.endedProperty().get();
        var order = new WorkOrder.TryRecipe(dataset, Recipe.named("clean-text").toYaml(), 5);
        desk.activity.begin(order, _ -> {});
        Waiting.until(() -> desk.activity.endedProperty().get() > before);
        desk.workshop.active().forEach(errand -> errand.job().join());
    }
}

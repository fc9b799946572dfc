package io.databroker.desktop.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.ui.Desk;
import io.databroker.desktop.ui.Waiting;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.refinery.refine.Recipe;
import java.nio.file.Path;
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

    private static void tryRecipe(Desk desk, String dataset) {
        int before = desk.activity.endedProperty().get();
        var order = new WorkOrder.TryRecipe(dataset, Recipe.named("clean-text").toYaml(), 5);
        desk.activity.begin(order, _ -> {});
        Waiting.until(() -> desk.activity.endedProperty().get() > before);
        desk.workshop.active().forEach(errand -> errand.job().join());
    }
}

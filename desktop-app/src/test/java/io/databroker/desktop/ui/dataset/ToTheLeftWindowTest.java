package io.databroker.desktop.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.Examples;
import io.databroker.desktop.ui.FilesToTheLeft;
import io.databroker.desktop.ui.OnWindow;
import io.databroker.desktop.ui.SampleLibrary;
import io.databroker.desktop.ui.Studio;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Texts whose words run from right to left are shown so, with the marks on the words that they are about.
@ExtendWith(OnWindow.class)
class ToTheLeftWindowTest {

    @TempDir
    Path folder;

    private Library library;
    private Studio studio;
    private Dataset dataset;

    @BeforeEach
    void open() throws IOException {
        library = Library.open(folder.resolve("library"), SampleLibrary.CLOCK);
        dataset = Examples.bringIn(
                library, SampleLibrary.CLOCK, "رسائل من الميناء القديم", FilesToTheLeft.in(folder.resolve("حزمة")));
        Examples.refine(library, SampleLibrary.CLOCK, dataset, Recipe.named("clean-text"));
        var preferences = Studio.ENGLISH.with(draft -> draft.motion = false);
        studio = new Studio(library, preferences, SampleLibrary.CLOCK, 1000, 900);
    }

    @AfterEach
    void close() {
        studio.close();
        library.close();
    }

    @Test
    void aTextRunsAsItsFirstLetterDoes() {
        assertThat(look(FilesToTheLeft.STORY)).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(look(FilesToTheLeft.LETTER)).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(look(FilesToTheLeft.MIXED)).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void whatWasTakenOutIsMarkedAndNothingElse() {
        look(FilesToTheLeft.LETTER);
        assertThat(marked(".preview-text .removed")).isEqualTo(FilesToTheLeft.ADDRESS);
    }

    @Test
    void copiesBesideEachOtherDifferInTheWordThatDiffers() {
        studio.go(new Place.Duplicates(dataset.id(), 1));
        List<NodeOrientation> sides = Studio.onWindow(() -> all(".side-text")
                .map(side -> ((TextFlow) side).getEffectiveNodeOrientation())
                .toList());
        assertThat(sides).hasSize(2).containsOnly(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(Stream.of(marked(".left-only"), marked(".right-only")))
                .containsExactlyInAnyOrder("النوارس", "القطط");
    }

    private NodeOrientation look(String file) {
        studio.find(dataset, file);
        studio.settle();
        return Studio.onWindow(() -> studio.scene().lookup(".preview-text").getEffectiveNodeOrientation());
    }

    private String marked(String selector) {
        return Studio.onWindow(() -> all(selector)
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .collect(Collectors.joining()));
    }

    private Stream<?> all(String selector) {
        return studio.scene().getRoot().lookupAll(selector).stream();
    }
}

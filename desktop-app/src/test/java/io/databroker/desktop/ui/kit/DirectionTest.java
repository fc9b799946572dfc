package io.databroker.desktop.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.databroker.desktop.ui.OnWindow;
import io.databroker.desktop.ui.Studio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words that run to the left are shown as they run, and their lines can be broken at any width.
@ExtendWith(OnWindow.class)
class DirectionTest {

    private static final List<String> WORDS = List.of(
            "مرحبا",
            "أحمد،",
            "المدينة؟",
            "Hello",
            "(world)",
            "123",
            "12.5",
            "שלום",
            "עולם!",
            "\"נאמר\"",
            "a/b",
            "–",
            "اليوم",
            "نعم.\n",
            "ש",
            "e@x.com",
            "سَلَام");

    @ParameterizedTest
    @CsvSource({"ar, RIGHT_TO_LEFT", "he, RIGHT_TO_LEFT", "fa, RIGHT_TO_LEFT", "de, LEFT_TO_RIGHT", "ja, LEFT_TO_RIGHT"
    })
    void aWindowRunsAsItsLanguage(String language, NodeOrientation expected) {
        assertThat(Direction.of(Locale.forLanguageTag(language))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12: (שלום) world | RIGHT_TO_LEFT",
                "Hello مرحبا | LEFT_TO_RIGHT",
                "12.5 – 3 | INHERIT",
                "سلام Hello | RIGHT_TO_LEFT"
            })
    void aTextRunsAsItsFirstLetter(String text, NodeOrientation expected) {
        assertThat(Direction.of(text)).isEqualTo(expected);
    }

    @Test
    void whatRunsToTheRightIsLeftAlone() {
        Locale.setDefault(Locale.GERMAN);
        assertThat(Direction.breakable("Straße 12, (links)")).isEqualTo("Straße 12, (links)");
        assertThat(Direction.toTheRight("/home/kim/a.txt")).isEqualTo("/home/kim/a.txt");
        assertThat(Direction.nodes("two words", "")).hasSize(1);
    }

    @Test
    void thePartsOfAPathFollowEachOtherToTheRight() {
        assertThat(Direction.toTheRight("رسائل/نص.txt")).isEqualTo("\u200eرسائل\u200e/\u200eنص\u200e.\u200etxt\u200e");
        Locale.setDefault(Locale.of("he"));
        assertThat(Direction.toTheRight("/home/kim")).isEqualTo("\u200e/home/kim\u200e");
    }

    @Test
    void theWordsOfANameKeepTheirOrderHoweverLongThePathIs() {
        assertThat(Direction.breakable(Direction.toTheRight("حزمة كبيرة/رسائل كثيرة/الميناء القديم.txt")))
                .doesNotContain(" ");
    }

    @Test
    void piecesAreTheText() {
        texts().forEach(text -> assertThat(
                        Direction.nodes(text, "").stream().map(Text::getText).collect(Collectors.joining()))
                .isEqualTo(text));
    }

    @Test
    void linesCanBeBrokenAtAnyWidth() {
        var random = new Random(7);
        Studio.onWindow(() -> {
            texts().forEach(text -> {
                var label = new Label(Direction.breakable(text));
                label.setWrapText(true);
                label.setNodeOrientation(Direction.of(text));
                var flow = new TextFlow();
                Direction.fill(flow, text, Direction.nodes(text, "some"));
                for (Region region : List.of(label, flow)) {
                    region.setMaxWidth(190 + random.nextInt(300));
                    assertThatCode(() -> lay(region)).as(text).doesNotThrowAnyException();
                }
            });
            return true;
        });
    }

    /// In a line from right to left, what comes later in the text lies further to the left, points and brackets
    /// included.
    @Test
    void aLineToTheLeftIsInOrder() {
        String text = "שלום, עולם (אחד). סוף";
        List<Double> places = Studio.onWindow(() -> {
            var flow = new TextFlow();
            Direction.fill(flow, text, Direction.nodes(text, ""));
            flow.setMinWidth(600);
            lay(flow);
            return flow.getChildren().stream()
                    .map(Node::getBoundsInParent)
                    .map(bounds -> bounds.getMaxX())
                    .toList();
        });
        assertThat(places).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    private static void lay(Region region) {
        var scene = new Scene(new VBox(region), 600, 400);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static List<String> texts() {
        var random = new Random(1);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 150; i++) {
            texts.add(Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                    .limit(3 + random.nextInt(30))
                    .collect(Collectors.joining(i % 5 == 0 ? "  " : " ")));
        }
        return texts;
    }
}

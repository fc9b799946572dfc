package io.databroker.refinery.refine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Evidence;
import io.databroker.refinery.refine.quality.training.Damage;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextQualityTest {

    static final String PROSE = """
            The harbour was quiet in the early morning, and the fishing boats had not yet left for the open sea. A few
            men were mending their nets on the quay while the baker carried bread to the inn at the corner. Nobody spoke
            much, because there was nothing new to say after three days of fog. When the wind turned at last, the oldest
            of them looked up, nodded, and went down the steps to his boat. By noon the bay was empty, and the women
            watched from the hill as the last sail disappeared behind the island. They knew that the season would be short
            this year, and that every good day had to be used.
            """;

    /// A text that is cut off shows it in one place, however much is missing; of one text some cuts show
    /// more than longer ones. Over thousands of texts the mean falls at every step (docs/benchmarks.md).
    private static final double TOLERANCE = 0.08;

    private static final String DONOR = "Der schnelle braune Fuchs springt heute nicht mehr über den faulen Hund dort.";

    private static double overall(String text) {
        return TextQuality.appraise(text, Map.of()).scores().overall();
    }

    @Test
    void cleanProseScoresHigh() {
        assertThat(overall(PROSE)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今天早上天气很好，我们决定去公园散步。公园里有很多人，孩子们在草地上玩耍，老人们在树下聊天。",
                "Сегодня утром была хорошая погода, и мы решили пойти в парк. Дети играли на траве, а старики беседовали.",
                "كان الطقس جميلا هذا الصباح، فقررنا أن نذهب إلى الحديقة. كان الأطفال يلعبون على العشب.",
                "Heute Morgen war das Wetter schön, und wir beschlossen, in den Park zu gehen. Die Kinder spielten.",
            })
    void goodTextInOtherLanguagesIsKept(String text) {
        assertThat(overall(text)).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BUY NOW!!! FREE cash prize $$$ click here www.example.com BUY NOW!!! FREE cash prize $$$ click here",
                "xkqjv zzqwp hgtrx bvnmq plkjh wqzxc rtyfg vbxnm qwzrt plmkx zxcvb qwrty hjkln xcvbq wrtzp",
                "spam spam spam spam spam spam spam spam spam spam spam spam spam spam spam spam spam spam spam",
                "LÃ¢â‚¬â„¢Ã©tÃ© dernier nous Ã©tions Ã  la mer, oÃ¹ les Ã©toiles Ã©taient trÃ¨s belles.",
            })
    void garbageScoresLow(String text) {
        assertThat(overall(text)).isLessThan(0.3);
    }

    @Test
    void textWithoutWordsScoresNothing() {
        assertThat(overall("")).isZero();
        assertThat(overall("-- -- --")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void moreDamageScoresLowerOnTheWhole(Damage damage) {
        String unwrapped = PROSE.replace('\n', ' ');
        double before = overall(PROSE);
        for (double severity : new double[] {0.2, 0.5, 1}) {
            double after = LongStream.range(0, 60)
                    .mapToDouble(seed ->
                            overall(damage.apply(unwrapped.substring(0, 360 + (int) seed), severity, seed, DONOR)))
                    .average()
                    .orElseThrow();
            assertThat(after).as("%s at %s", damage, severity).isLessThan(before + TOLERANCE);
            before = after;
        }
        assertThat(before).isLessThan(overall(PROSE));
    }

    @Property
    void theModelIsMonotoneInEveryFeature(
            @ForAll @DoubleRange(max = 2) double value, @ForAll @DoubleRange(max = 2) double more) {
        for (TextModel model : TextModel.shipped().values()) {
            for (Aspect aspect : Aspect.values()) {
                for (Term term : model.terms(aspect)) {
                    double sign = Aspect.lowIsWorse(term.feature()) ? -1 : 1;
                    var better = new TextProfile();
                    better.set(term.feature(), sign * value);
                    var worse = new TextProfile();
                    worse.set(term.feature(), sign * (value + more));
                    assertThat(term.cost(worse)).isGreaterThanOrEqualTo(term.cost(better));
                }
            }
        }
    }

    @Test
    void everyCostNamesItsSpanAndItsRemedy() {
        String text = PROSE.replace("quiet", "<b>quiet</b>");
        Evidence markup = TextQuality.appraise(text, Map.of()).evidence().stream()
                .filter(evidence -> evidence.feature().equals("markup_share"))
                .findFirst()
                .orElseThrow();
        assertThat(markup.points()).isNegative();
        assertThat(text.substring(markup.start(), markup.end())).isIn("<b>", "</b>");
        assertThat(markup.remedy()).isEqualTo("Remove the tags and entities.");
    }

    @Property
    void anyTextGetsScoresWithinBounds(@ForAll @StringLength(max = 300) String text) {
        assertThat(overall(text)).isBetween(0.0, 1.0);
        for (TextFeature feature : TextFeature.values()) {
            assertThat(TextProfiler.profile(text).value(feature))
                    .as(feature.id())
                    .isFinite();
        }
    }
}

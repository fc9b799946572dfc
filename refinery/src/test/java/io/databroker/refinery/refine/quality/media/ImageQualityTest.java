package io.databroker.refinery.refine.quality.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.databroker.model.catalog.Evidence;
import io.databroker.refinery.decode.ImageContent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ImageQualityTest {

    private static final double SLACK = .02;

    @Test
    void aSharpWellExposedPictureScoresHigh() {
        var appraisal = ImageQuality.appraise(Specimens.scene(1, 640, 480));

        assertThat(appraisal.scores().clarity()).isGreaterThan(.85);
        assertThat(appraisal.scores().completeness()).isGreaterThan(.95);
        assertThat(appraisal.scores().formatValidity()).isGreaterThan(.95);
        assertThat(appraisal.measures()).containsEntry("width", 640.0).containsEntry("height", 480.0);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void moreDamageNeverRaisesClarity(@ForAll @IntRange(max = 20) int seed) {
        ImageContent scene = Specimens.scene(seed, 320, 240);

        falls(level -> Specimens.blurred(scene, level), 5);
        falls(level -> Specimens.noisy(scene, 8.0 * level), 5);
        falls(level -> Specimens.blocky(scene, level / 5.0), 5);
        falls(level -> Specimens.mapped(scene, c -> c * (5 - level) / 5), 5);
        falls(level -> Specimens.mapped(scene, c -> c + 45 * level), 5);
        falls(level -> Specimens.mapped(scene, c -> 128 + (c - 128) * (5 - level) / 5), 5);
    }

    private static void falls(IntFunction<ImageContent> damage, int levels) {
        double before = ImageQuality.clarity(damage.apply(0));
        double undamaged = before;
        for (int level = 1; level <= levels; level++) {
            double now = ImageQuality.clarity(damage.apply(level));
            assertThat(now).as("level %d after %.3f", level, before).isLessThanOrEqualTo(before + SLACK);
            before = now;
        }
        assertThat(before).isLessThan(undamaged - .2);
    }

    @Test
    void aFileThatDidNotDecodeWholeIsIncompleteFromWhereItBreaksOff() {
        ImageContent scene = Specimens.scene(3, 320, 240);
        int[] argb = scene.argb().clone();
        Arrays.fill(argb, 320 * 200, argb.length, 0xff808080);
        var broken = new ImageContent(
                320, 240, 320, 240, argb, "jpeg", new LinkedHashMap<>(), List.of("The file ends early"));

        var appraisal = ImageQuality.appraise(broken);

        assertThat(appraisal.scores().completeness()).isLessThan(.5);
        assertThat(appraisal.scores().formatValidity()).isLessThan(.5);
        assertThat(appraisal.evidence())
                .anySatisfy(line -> assertThat(line.start()).isEqualTo(320 * 200));
    }

    @Test
    void everyLostPointHasAPlaceInTheEvidence() {
        var appraisal = ImageQuality.appraise(Specimens.noisy(Specimens.scene(4, 320, 240), 30));
        double lost = appraisal.evidence().stream()
                .filter(line -> line.score().equals("clarity"))
                .mapToDouble(Evidence::points)
                .sum();

        assertThat(lost).isCloseTo(100 * (appraisal.scores().clarity() - Score.BEST), within(1e-9));
        assertThat(appraisal.evidence()).isSortedAccordingTo(Comparator.comparingDouble(Evidence::points));
        assertThat(appraisal.evidence().getFirst().remedy()).isNotBlank();
    }

    @Test
    void aPictureOfOnePixelIsScoredToo() {
        var appraisal = ImageQuality.appraise(Specimens.image(1, 1, new int[] {0xff336699}));

        assertThat(appraisal.scores().overall()).isBetween(0.0, .1);
    }
}

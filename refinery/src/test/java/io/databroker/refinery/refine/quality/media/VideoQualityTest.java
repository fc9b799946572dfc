package io.databroker.refinery.refine.quality.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.decode.ImageContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VideoQualityTest {

    @Test
    void aMovingSharpFilmScoresHigh() {
        var appraisal = VideoQuality.appraise(Specimens.film(scenes(10), 2_000_000));

        assertThat(appraisal.scores().clarity()).isGreaterThan(.8);
        assertThat(appraisal.scores().completeness()).isGreaterThan(.9);
        assertThat(appraisal.measures()).containsEntry("black_share", 0.0).containsEntry("frozen_share", 0.0);
    }

    @Test
    void blackFramesMakeItIncomplete() {
        List<ImageContent> pictures = scenes(10);
        double whole =
                VideoQuality.appraise(Specimens.film(pictures, 0)).scores().completeness();
        Collections.fill(pictures.subList(2, 8), Specimens.mapped(pictures.getFirst(), c -> 0));
        var appraisal = VideoQuality.appraise(Specimens.film(pictures, 0));

        assertThat(appraisal.measures()).containsEntry("black_share", .6);
        assertThat(appraisal.scores().completeness()).isLessThan(whole - .1);
    }

    @Test
    void aFrozenFilmIsLessClear() {
        double moving =
                VideoQuality.appraise(Specimens.film(scenes(8), 0)).scores().clarity();
        var frozen = VideoQuality.appraise(
                Specimens.film(Collections.nCopies(8, scenes(1).getFirst()), 0));

        assertThat(frozen.measures()).containsEntry("frozen_share", 1.0);
        assertThat(frozen.scores().clarity()).isLessThan(moving - .05);
    }

    @Test
    void starvedOfBitsItIsLessClear() {
        double rich = VideoQuality.appraise(Specimens.film(scenes(4), 2_000_000))
                .scores()
                .clarity();
        double poor =
                VideoQuality.appraise(Specimens.film(scenes(4), 6_000)).scores().clarity();

        assertThat(poor).isLessThan(rich - .05);
    }

    private static List<ImageContent> scenes(int count) {
        var pictures = new ArrayList<ImageContent>();
        for (int i = 0; i < count; i++) {
            pictures.add(Specimens.scene(i, 320, 240));
        }
        return pictures;
    }
}

package io.databroker.refinery.refine.dedup.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.quality.media.Specimens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearVideoTest {

    private static final NearVideo GROUPING = new NearVideo(Parameters.none("near_video"));

    @TempDir
    Path scratch;

    @Test
    void findsCopiesClipsAndLetterboxedFilms() {
        List<ImageContent> pictures = pictures(0, 16, 240, 160);
        var view = new MediaView(List.of(
                Specimens.film(pictures, 0),
                Specimens.film(mapped(pictures, picture -> Specimens.noisy(picture, 6)), 0),
                Specimens.film(mapped(pictures, NearVideoTest::letterboxed), 0),
                Specimens.film(pictures.subList(5, 11), 0),
                Specimens.film(pictures(100, 16, 240, 160), 0)));
        var pairs = view.group(GROUPING, scratch, 2).pairs();

        assertThat(pairs).extracting(Pair::a).contains(0L).doesNotContain(4L);
        assertThat(pairs).filteredOn(pair -> pair.a() == 0).extracting(Pair::b).containsExactly(1L, 2L, 3L);
        assertThat(pairs)
                .filteredOn(pair -> pair.a() == 0 && pair.b() == 3)
                .extracting(Pair::method)
                .containsExactly("frame_part");
    }

    @Test
    void aCommonTitleTiesNothing() {
        List<ImageContent> one = pictures(0, 14, 160, 120);
        List<ImageContent> other = pictures(200, 14, 160, 120);
        for (int i = 0; i < 3; i++) {
            other.set(i, one.get(i));
        }

        assertThat(new MediaView(List.of(Specimens.film(one, 0), Specimens.film(other, 0))).pairs(GROUPING, scratch))
                .isEmpty();
    }

    @Test
    void blackFilmsAreNotDuplicates() {
        List<ImageContent> black = mapped(pictures(0, 5, 80, 60), picture -> Specimens.mapped(picture, c -> 0));
        var view = new MediaView(List.of(Specimens.film(black, 0), Specimens.film(black, 0)));

        assertThat(view.pairs(GROUPING, scratch)).isEmpty();
    }

    private static List<ImageContent> pictures(int seed, int count, int width, int height) {
        var pictures = new ArrayList<ImageContent>();
        for (int i = 0; i < count; i++) {
            pictures.add(Specimens.scene(seed + i, width, height));
        }
        return pictures;
    }

    private static List<ImageContent> mapped(List<ImageContent> pictures, UnaryOperator<ImageContent> change) {
        return pictures.stream().map(change).toList();
    }

    private static ImageContent letterboxed(ImageContent picture) {
        int bar = 30 * picture.width();
        var argb = new int[picture.argb().length + 2 * bar];
        Arrays.fill(argb, 0xff000000);
        System.arraycopy(picture.argb(), 0, argb, bar, picture.argb().length);
        return Specimens.image(picture.width(), picture.height() + 60, argb);
    }
}

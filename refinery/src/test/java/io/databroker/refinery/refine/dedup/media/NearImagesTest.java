package io.databroker.refinery.refine.dedup.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.quality.media.Specimens;
import io.databroker.refinery.refine.signal.Luma;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearImagesTest {

    private static final NearImages GROUPING = new NearImages(Parameters.none("near_images"));

    @TempDir
    Path scratch;

    @Test
    void findsCropsPadsTurnsAndMirrorImages() {
        ImageContent scene = Specimens.scene(1, 480, 360);
        var view = new MediaView(List.of(
                scene,
                crop(scene, 40, 20, 380, 310),
                turned(scene, 1),
                turned(scene, 6),
                padded(scene, 50),
                Specimens.noisy(scene, 12),
                Specimens.blurred(scene, 1),
                Specimens.mapped(scene, c -> 30 + c * 3 / 4),
                Specimens.scene(2, 480, 360)));

        assertThat(view.pairs(GROUPING, scratch))
                .contains("0-1", "0-2", "0-3", "0-4", "0-5", "0-6", "0-7")
                .noneMatch(pair -> pair.endsWith("-8"));
    }

    @Test
    void differentScenesAndFlatPicturesAreNotDuplicates() {
        var contents = new ArrayList<ImageContent>();
        for (int seed = 0; seed < 30; seed++) {
            contents.add(Specimens.scene(seed, 240, 180));
            contents.add(Specimens.mapped(Specimens.scene(1, 80, 60), c -> 200));
        }

        assertThat(new MediaView(contents).pairs(GROUPING, scratch)).isEmpty();
    }

    /// From elsewhere, near things move and far ones stay.
    @Test
    void aViewFromElsewhereIsNoDuplicate() {
        for (int seed = 0; seed < 10; seed++) {
            ImageContent scene = Specimens.scene(seed, 480, 360);

            assertThat(new MediaView(List.of(scene, elsewhere(scene, 24))).pairs(GROUPING, scratch))
                    .as("scene %d", seed)
                    .isEmpty();
            assertThat(new MediaView(List.of(scene, elsewhere(scene, 1))).pairs(GROUPING, scratch))
                    .as("scene %d", seed)
                    .hasSize(1);
        }
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        var contents = new ArrayList<ImageContent>();
        for (int seed = 0; seed < 8; seed++) {
            ImageContent scene = Specimens.scene(seed, 240, 180);
            contents.add(scene);
            contents.add(turned(scene, seed));
        }

        assertThat(new MediaView(contents).group(GROUPING, scratch, 1))
                .isEqualTo(new MediaView(contents).group(GROUPING, scratch, 3));
    }

    @Property(tries = 16)
    void everyOrientationHashesAsTheTurnedPicture(
            @ForAll @IntRange(max = 100) int seed, @ForAll @IntRange(max = 7) int orientation) {
        Luma luma = Luma.within(Specimens.scene(seed, 160, 120), 160);
        long[] all = PerceptualHash.dct(luma);
        long[] turned = PerceptualHash.dct(PerceptualHash.turned(luma, orientation));

        assertThat(HammingIndex.distance(all, orientation * PerceptualHash.WORDS, turned, 0))
                .isLessThanOrEqualTo(2);
        assertThat(HammingIndex.distance(
                        PerceptualHash.gradient(luma),
                        orientation * PerceptualHash.WORDS,
                        PerceptualHash.gradient(PerceptualHash.turned(luma, orientation)),
                        0))
                .isLessThanOrEqualTo(10);
    }

    @Property(tries = 20)
    void theIndexFindsAllWithinReach(@ForAll long seed, @ForAll @IntRange(max = 31) int flips) {
        var random = new Random(seed);
        var codes = random.longs(4 * 50).toArray();
        long[] query = Arrays.copyOfRange(codes, 4 * 17, 4 * 18);
        random.ints(0, 256).distinct().limit(flips).forEach(bit -> query[bit / 64] ^= 1L << bit % 64);
        var found = new TreeSet<Integer>();
        new HammingIndex(codes).search(query, 0, HammingIndex.REACH, 50, found::add);

        assertThat(found).contains(17);
    }

    @Test
    void aSketchSurvivesItsBytes() {
        ImageSketch sketch = Objects.requireNonNull(ImageSketch.of(Specimens.scene(9, 300, 200)));

        assertThat(ImageSketch.read(sketch.bytes()).bytes()).isEqualTo(sketch.bytes());
    }

    @Test
    void findsTheGroupsOfTheSharedPictures() throws IOException {
        Path folder = Path.of("../../shared/data/images-imagededup");
        assumeTrue(Files.exists(folder), "needs the shared data");
        var names = new ArrayList<String>();
        var contents = new ArrayList<ImageContent>();
        for (String part : List.of("base_images", "mixed_images")) {
            try (var files = Files.list(folder.resolve(part))) {
                for (Path file : files.filter(f -> !f.toString().contains("corrupt"))
                        .sorted()
                        .toList()) {
                    names.add(file.getFileName().toString());
                    contents.add(read(file));
                }
            }
        }
        var clusters = new MediaView(contents).group(GROUPING, scratch, 2).clusters();

        assertThat(clusters).hasSize(2);
        assertThat(clusters).allSatisfy(cluster -> assertThat(cluster.members()).allSatisfy(member -> assertThat(
                        names.get((int) member.ordinal()).substring(0, 12))
                .isEqualTo(names.get((int) cluster.representative()).substring(0, 12))));
        assertThat(clusters.stream()
                        .mapToInt(cluster -> cluster.members().size())
                        .sum())
                .isEqualTo(5);
    }

    private static ImageContent read(Path file) throws IOException {
        var image = ImageIO.read(file.toFile());
        int width = image.getWidth();
        int height = image.getHeight();
        return Specimens.image(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static ImageContent crop(ImageContent image, int left, int top, int width, int height) {
        var argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(image.argb(), (top + y) * image.width() + left, argb, y * width, width);
        }
        return Specimens.image(width, height, argb);
    }

    private static ImageContent elsewhere(ImageContent image, double parallax) {
        var argb = new int[image.argb().length];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double depth = Math.sin(8.0 * x / image.width() + 3) * Math.cos(9.0 * y / image.height());
                int column = Math.clamp(Math.round(x + parallax * depth), 0, image.width() - 1);
                int row = Math.clamp(Math.round(y + parallax * depth), 0, image.height() - 1);
                argb[y * image.width() + x] = image.argb()[row * image.width() + column];
            }
        }
        return Specimens.image(image.width(), image.height(), argb);
    }

    private static ImageContent padded(ImageContent image, int by) {
        int width = image.width() + 2 * by;
        int height = image.height() + 2 * by;
        var argb = new int[width * height];
        Arrays.fill(argb, 0xff000000);
        for (int y = 0; y < image.height(); y++) {
            System.arraycopy(image.argb(), y * image.width(), argb, (y + by) * width + by, image.width());
        }
        return Specimens.image(width, height, argb);
    }

    private static ImageContent turned(ImageContent image, int orientation) {
        boolean swap = (orientation & 4) != 0;
        int width = swap ? image.height() : image.width();
        int height = swap ? image.width() : image.height();
        var argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = swap ? y : x;
                int row = swap ? x : y;
                column = (orientation & 1) != 0 ? image.width() - 1 - column : column;
                row = (orientation & 2) != 0 ? image.height() - 1 - row : row;
                argb[y * width + x] = image.argb()[row * image.width() + column];
            }
        }
        return Specimens.image(width, height, argb);
    }
}

package io.databroker.benchmarks;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.dedup.media.NearImages;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Near-duplicate pictures: precision and recall over all pairs of base pictures and their transforms.
///
///     java ... io.databroker.benchmarks.ImagePairsBenchmark DATA-FOLDER PHOTOGRAPH-FOLDER...
///
/// Bases are the pictures of the shared data as they are, and of each picture in the other folders the left and the
/// right two fifths, which have nothing in common: two pictures of one scene that are no copies of each other.
/// Of each base there is also a simulated view from elsewhere (see [PictureViews]), which is a base of its own.
final class ImagePairsBenchmark {

    private static final Set<String> TWINS =
            Set.of("img4.png", "img5.jpg", "img6.jpg", "img7.jpg", "img_pair_1.jpg", "lena-face.jpg");
    private static final Set<String> IMAGEDEDUP =
            Set.of("base", "crop 10 %", "flip left-right", "flip top-bottom", "rotate 90", "resize to half");
    private static final int SIDE = 640;

    private record Base(String name, BufferedImage image) {}

    private record Picture(int base, String transform, byte[] sketch) {}

    private final RunContext run;
    private final NearImages grouping = new NearImages(Parameters.none("near_images"));
    private final List<Base> bases = new ArrayList<>();

    private ImagePairsBenchmark(Path scratch) {
        run = new RunContext(7, 2, scratch, Progress.NONE);
    }

    public static void main(String[] args) throws IOException {
        Path scratch = Files.createTempDirectory("image-pairs");
        var benchmark = new ImagePairsBenchmark(scratch);
        benchmark.whole(Path.of(args[0], "images-imagededup", "base_images"));
        benchmark.whole(Path.of(args[0], "media-datajuicer"));
        for (String folder : List.of(args).subList(1, args.length)) {
            benchmark.sides(Path.of(folder));
        }
        benchmark.measure();
        try (var files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(scratch);
    }

    private void whole(Path folder) throws IOException {
        for (Path file : pictures(folder)) {
            if (!TWINS.contains(file.getFileName().toString())) {
                bases.add(new Base(file.getFileName().toString(), read(file)));
            }
        }
    }

    private void sides(Path folder) throws IOException {
        for (Path file : pictures(folder)) {
            BufferedImage image = read(file);
            bases.add(new Base(file.getFileName() + " left", PictureTransforms.crop(image, 0, 0, .6, 0)));
            bases.add(new Base(file.getFileName() + " right", PictureTransforms.crop(image, .6, 0, 0, 0)));
        }
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(jpg|png)"))
                    .sorted()
                    .toList();
        }
    }

    private static BufferedImage read(Path file) throws IOException {
        BufferedImage image = PictureTransforms.copy(ImageIO.read(file.toFile()));
        double scale = Math.min(1, 1.5 * SIDE / Math.max(image.getWidth(), image.getHeight()));
        return PictureTransforms.resize(image, (int) (scale * image.getWidth()), (int) (scale * image.getHeight()));
    }

    private void measure() {
        List<Picture> pictures = IntStream.range(0, 2 * bases.size())
                .parallel()
                .boxed()
                .flatMap(this::pictures)
                .toList();
        long start = System.nanoTime();
        List<Pair> pairs = grouping.group(
                        new PictureView(pictures.stream().map(Picture::sketch).toList()), run)
                .pairs();
        System.out.printf(
                "%d bases, %d pictures, %d pairs found in %.1f s%n",
                2 * bases.size(), pictures.size(), pairs.size(), (System.nanoTime() - start) / 1e9);
        report("all pairs", pictures, pairs, _ -> true);
        report("copies only", pictures, pairs, picture -> picture.base % 2 == 0);
        report(
                "imagededup's transforms",
                pictures,
                pairs,
                picture -> picture.base % 2 == 0 && IMAGEDEDUP.contains(picture.transform));
        recalls(pictures, pairs);
        falsePairs(pictures, pairs);
    }

    /// A base and its transforms; odd numbers are views from elsewhere, which stay alone.
    private Stream<Picture> pictures(int number) {
        BufferedImage image = bases.get(number / 2).image;
        if (number % 2 == 1) {
            return Stream.of(new Picture(number, "view", sketch(PictureViews.elsewhere(image, number))));
        }
        var all = new LinkedHashMap<String, UnaryOperator<BufferedImage>>();
        all.put("base", UnaryOperator.identity());
        all.putAll(PictureTransforms.all());
        return all.entrySet().stream()
                .map(each -> new Picture(
                        number, each.getKey(), sketch(each.getValue().apply(image))));
    }

    private byte[] sketch(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var content = new ImageContent(width, height, width, height, pixels, "png", new LinkedHashMap<>(), List.of());
        var digest = new Digest(0, 0, 0, 0);
        var item = new Item(
                0,
                new UUID(0, 0),
                "picture",
                null,
                -1,
                Modality.IMAGE,
                "image/png",
                digest,
                new Slice(digest, 0, 1),
                List.of(),
                0);
        byte[] sketch = grouping.sketch(new Subject(item, content, Assessment.EMPTY), run);
        return sketch == null ? new byte[0] : sketch;
    }

    private static void report(String name, List<Picture> pictures, List<Pair> pairs, Predicate<Picture> which) {
        var sizes = new TreeMap<Integer, Integer>();
        pictures.stream().filter(which).forEach(picture -> sizes.merge(picture.base, 1, Integer::sum));
        long truth =
                sizes.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
        List<Pair> found = pairs.stream()
                .filter(pair -> which.test(a(pictures, pair)) && which.test(b(pictures, pair)))
                .toList();
        long right = found.stream().filter(pair -> same(pictures, pair)).count();
        System.out.printf(
                "%s: precision %.4f, recall %.4f (%d of %d, %d false)%n",
                name, (double) right / found.size(), (double) right / truth, right, truth, found.size() - right);
    }

    private void recalls(List<Picture> pictures, List<Pair> pairs) {
        var found = new TreeMap<String, Integer>();
        for (Pair pair : pairs) {
            if (same(pictures, pair) && a(pictures, pair).transform.equals("base")) {
                found.merge(b(pictures, pair).transform, 1, Integer::sum);
            }
        }
        PictureTransforms.all()
                .keySet()
                .forEach(name ->
                        System.out.printf("%-24s %.3f%n", name, (double) found.getOrDefault(name, 0) / bases.size()));
    }

    private void falsePairs(List<Picture> pictures, List<Pair> pairs) {
        var wrong = new TreeMap<String, Integer>();
        for (Pair pair : pairs) {
            if (!same(pictures, pair)) {
                wrong.merge(name(a(pictures, pair)) + " ~ " + name(b(pictures, pair)), 1, Integer::sum);
            }
        }
        wrong.forEach((names, count) -> System.out.printf("%5d  %s%n", count, names));
    }

    private String name(Picture picture) {
        return bases.get(picture.base / 2).name + (picture.base % 2 == 1 ? " (view)" : "");
    }

    private static Picture a(List<Picture> pictures, Pair pair) {
        return pictures.get((int) pair.a());
    }

    private static Picture b(List<Picture> pictures, Pair pair) {
        return pictures.get((int) pair.b());
    }

    private static boolean same(List<Picture> pictures, Pair pair) {
        return a(pictures, pair).base == b(pictures, pair).base;
    }
}

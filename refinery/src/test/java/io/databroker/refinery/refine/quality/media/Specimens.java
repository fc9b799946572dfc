package io.databroker.refinery.refine.quality.media;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.decode.VideoContent.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/// Made pictures and sounds, and ways to damage them.
public final class Specimens {

    public static final int RATE = 16_000;

    private Specimens() {}

    /// A colourful scene of overlapping discs with fine texture, different for every seed.
    public static ImageContent scene(long seed, int width, int height) {
        var random = new Random(seed);
        var argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colour(60 + 100 * (i / width) / height, 90, 150 - 80 * (i % width) / width);
        }
        for (int disc = 0; disc < 60; disc++) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            int radius = 4 + random.nextInt(height / 5);
            int colour = colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            for (int i = 0; i < argb.length; i++) {
                int dx = i % width - x;
                int dy = i / width - y;
                argb[i] = dx * dx + dy * dy < radius * radius && (disc % 3 > 0 || (dx / 3 + dy / 3) % 2 == 0)
                        ? colour
                        : argb[i];
            }
        }
        return image(width, height, argb);
    }

    public static ImageContent image(int width, int height, int[] argb) {
        return new ImageContent(width, height, width, height, argb, "png", new LinkedHashMap<>(), List.of());
    }

    public static ImageContent mapped(ImageContent image, IntUnaryOperator channel) {
        var argb = image.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colour(
                    channel.applyAsInt(argb[i] >> 16 & 255),
                    channel.applyAsInt(argb[i] >> 8 & 255),
                    channel.applyAsInt(argb[i] & 255));
        }
        return image(image.pixelWidth(), image.pixelHeight(), argb);
    }

    public static ImageContent noisy(ImageContent image, double deviation) {
        var random = new Random(7);
        return mapped(image, c -> (int) Math.round(c + deviation * random.nextGaussian()));
    }

    /// A box blur of `2 * radius + 1` pixels, three times over.
    public static ImageContent blurred(ImageContent image, int radius) {
        ImageContent result = image;
        for (int pass = 0; pass < 3 && radius > 0; pass++) {
            result = boxed(boxed(result, radius, 1, 0), radius, 0, 1);
        }
        return result;
    }

    private static ImageContent boxed(ImageContent image, int radius, int dx, int dy) {
        int width = image.pixelWidth();
        int height = image.pixelHeight();
        var argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int red = 0;
            int green = 0;
            int blue = 0;
            for (int d = -radius; d <= radius; d++) {
                int x = Math.clamp(i % width + d * dx, 0, width - 1);
                int y = Math.clamp(i / width + d * dy, 0, height - 1);
                int pixel = image.argb()[y * width + x];
                red += pixel >> 16 & 255;
                green += pixel >> 8 & 255;
                blue += pixel & 255;
            }
            int n = 2 * radius + 1;
            argb[i] = colour(red / n, green / n, blue / n);
        }
        return image(width, height, argb);
    }

    /// Eight by eight blocks, each moved towards its mean.
    public static ImageContent blocky(ImageContent image, double share) {
        int width = image.pixelWidth();
        var argb = image.argb().clone();
        for (int top = 0; top < image.pixelHeight(); top += 8) {
            for (int left = 0; left < width; left += 8) {
                long red = 0;
                int n = 0;
                for (int y = top; y < Math.min(top + 8, image.pixelHeight()); y++) {
                    for (int x = left; x < Math.min(left + 8, width); x++, n++) {
                        red += argb[y * width + x] >> 16 & 255;
                    }
                }
                for (int y = top; y < Math.min(top + 8, image.pixelHeight()); y++) {
                    for (int x = left; x < Math.min(left + 8, width); x++) {
                        int p = argb[y * width + x];
                        int grey = (int) Math.round(share * red / n + (1 - share) * (p >> 16 & 255));
                        argb[y * width + x] = colour(grey, grey, grey);
                    }
                }
            }
        }
        return image(width, image.pixelHeight(), argb);
    }

    /// Syllables of a voice: harmonics with a moving pitch, and pauses.
    public static float[] voice(long seed, double seconds) {
        var random = new Random(seed);
        double base = 90 + random.nextInt(120);
        double bend = .5 + random.nextDouble();
        var samples = new float[(int) (seconds * RATE)];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double t = i / (double) RATE;
            double loudness = Math.max(0, Math.sin(2 * Math.PI * 2.5 * t));
            phase += 2 * Math.PI * base * (1 + .2 * Math.sin(bend * 3 * t)) / RATE;
            double sum = 0;
            for (int k = 1; k * base < 6000; k++) {
                sum += Math.sin(k * phase) / k;
            }
            samples[i] = (float) (.25 * loudness * sum + 1e-4 * random.nextGaussian());
        }
        return samples;
    }

    public static AudioContent sound(float[] samples) {
        return new AudioContent(
                samples, RATE, 1, samples.length / (double) RATE, 0, "pcm", new LinkedHashMap<>(), List.of());
    }

    public static VideoContent film(List<ImageContent> pictures, long bitRate) {
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < pictures.size(); i++) {
            frames.add(new Frame(i * .5, pictures.get(i)));
        }
        ImageContent first = pictures.getFirst();
        return new VideoContent(
                first.width(),
                first.height(),
                pictures.size() * .5,
                25,
                bitRate,
                "h264",
                frames,
                null,
                new LinkedHashMap<>(),
                List.of());
    }

    private static int colour(int red, int green, int blue) {
        return 0xff000000 | Math.clamp(red, 0, 255) << 16 | Math.clamp(green, 0, 255) << 8 | Math.clamp(blue, 0, 255);
    }
}

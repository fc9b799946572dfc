package io.databroker.benchmarks;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// What people and programs do to a picture that leaves it the same picture: the transforms of imagededup's and
/// perception's benchmarks.
final class PictureTransforms {

    private PictureTransforms() {}

    static SequencedMap<String, UnaryOperator<BufferedImage>> all() {
        var transforms = new LinkedHashMap<String, UnaryOperator<BufferedImage>>();
        transforms.put("crop 5 %", image -> crop(image, .05));
        transforms.put("crop 10 %", image -> crop(image, .10));
        transforms.put("crop 20 %, off centre", image -> crop(image, 0, .2, .2, 0));
        transforms.put("crop to half the area", image -> crop(image, .1, .19, .2, .1));
        transforms.put("flip left-right", image -> flip(image, true));
        transforms.put("flip top-bottom", image -> flip(image, false));
        transforms.put("rotate 90", image -> quarter(image, 1));
        transforms.put("rotate 180", image -> quarter(image, 2));
        transforms.put("rotate 270", image -> quarter(image, 3));
        transforms.put("rotate 4, canvas kept", image -> rotate(image, 4));
        transforms.put("rotate 10, canvas kept", image -> rotate(image, 10));
        transforms.put("rotate 30, canvas kept", image -> rotate(image, 30));
        transforms.put("resize to half", image -> resize(image, image.getWidth() / 2, image.getHeight() / 2));
        transforms.put("resize to 300 x 300", image -> resize(image, 300, 300));
        transforms.put("brightness +40", image -> map(image, c -> c + 40));
        transforms.put("brightness -40", image -> map(image, c -> c - 40));
        transforms.put("contrast x 1.5", image -> map(image, c -> 128 + (c - 128) * 1.5));
        transforms.put("contrast x .5", image -> map(image, c -> 128 + (c - 128) * .5));
        transforms.put("gamma .5", image -> map(image, c -> 255 * Math.sqrt(c / 255)));
        transforms.put("gamma 2", image -> map(image, c -> c * c / 255));
        transforms.put("blur 5 px", image -> blur(image, 2));
        transforms.put("noise 15", image -> noise(image, 15));
        transforms.put("jpeg 20", image -> jpeg(image, .2f));
        transforms.put("jpeg 5", image -> jpeg(image, .05f));
        transforms.put("pad 20 % black", image -> pad(image, .2, Color.BLACK));
        transforms.put("pad 20 % white", image -> pad(image, .2, Color.WHITE));
        transforms.put("watermark", PictureTransforms::watermark);
        transforms.put("caption", PictureTransforms::caption);
        return transforms;
    }

    static BufferedImage crop(BufferedImage image, double share) {
        return crop(image, share / 2, share / 2, share / 2, share / 2);
    }

    static BufferedImage crop(BufferedImage image, double left, double top, double right, double bottom) {
        int x = (int) (left * image.getWidth());
        int y = (int) (top * image.getHeight());
        int width = image.getWidth() - x - (int) (right * image.getWidth());
        int height = image.getHeight() - y - (int) (bottom * image.getHeight());
        return draw(width, height, Color.BLACK, g -> g.drawImage(image, -x, -y, null));
    }

    private static BufferedImage flip(BufferedImage image, boolean sideways) {
        int w = image.getWidth();
        int h = image.getHeight();
        return draw(
                w,
                h,
                Color.BLACK,
                g -> g.drawImage(
                        image, sideways ? w : 0, sideways ? 0 : h, sideways ? -w : w, sideways ? h : -h, null));
    }

    private static BufferedImage quarter(BufferedImage image, int turns) {
        int w = image.getWidth();
        int h = image.getHeight();
        var turn = AffineTransform.getQuadrantRotateInstance(turns);
        var back = new AffineTransform();
        back.translate(turns == 1 || turns == 2 ? (turns == 1 ? h : w) : 0, turns > 1 ? (turns == 2 ? h : w) : 0);
        back.concatenate(turn);
        boolean swap = turns % 2 == 1;
        return draw(swap ? h : w, swap ? w : h, Color.BLACK, g -> g.drawImage(image, back, null));
    }

    static BufferedImage rotate(BufferedImage image, double degrees) {
        var turn = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        return draw(image.getWidth(), image.getHeight(), Color.BLACK, g -> g.drawImage(image, turn, null));
    }

    static BufferedImage resize(BufferedImage image, int width, int height) {
        return draw(width, height, Color.BLACK, g -> g.drawImage(image, 0, 0, width, height, null));
    }

    private static BufferedImage pad(BufferedImage image, double share, Color colour) {
        int x = (int) (share / 2 * image.getWidth());
        int y = (int) (share / 2 * image.getHeight());
        return draw(image.getWidth() + 2 * x, image.getHeight() + 2 * y, colour, g -> g.drawImage(image, x, y, null));
    }

    private static BufferedImage watermark(BufferedImage image) {
        return draw(image.getWidth(), image.getHeight(), Color.BLACK, g -> {
            g.drawImage(image, 0, 0, null);
            g.setColor(new Color(255, 255, 255, 120));
            g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, image.getHeight() / 8));
            g.rotate(-.4, image.getWidth() / 2.0, image.getHeight() / 2.0);
            g.drawString("SAMPLE PREVIEW", image.getWidth() / 10, image.getHeight() / 2);
        });
    }

    private static BufferedImage caption(BufferedImage image) {
        int h = image.getHeight();
        return draw(image.getWidth(), h, Color.BLACK, g -> {
            g.drawImage(image, 0, 0, null);
            g.setColor(Color.BLACK);
            g.fillRect(0, h - h / 8, image.getWidth(), h / 8);
            g.setColor(Color.WHITE);
            g.setFont(new Font(Font.SERIF, Font.PLAIN, h / 12));
            g.drawString("Breaking: all is well", h / 16, h - h / 24);
        });
    }

    private static BufferedImage map(BufferedImage image, DoubleUnaryOperator tone) {
        var table = new int[256];
        for (int i = 0; i < 256; i++) {
            table[i] = Math.clamp(Math.round(tone.applyAsDouble(i)), 0, 255);
        }
        var result = copy(image);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int p = image.getRGB(x, y);
                result.setRGB(x, y, table[p >> 16 & 255] << 16 | table[p >> 8 & 255] << 8 | table[p & 255]);
            }
        }
        return result;
    }

    static BufferedImage noise(BufferedImage image, double deviation) {
        var random = new Random(11);
        return map(image, (c, x, y) -> c + deviation * random.nextGaussian());
    }

    private interface Tone {
        double of(double channel, int x, int y);
    }

    private static BufferedImage map(BufferedImage image, Tone tone) {
        var result = copy(image);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int p = image.getRGB(x, y);
                int rgb = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    rgb |= Math.clamp(Math.round(tone.of(p >> shift & 255, x, y)), 0, 255) << shift;
                }
                result.setRGB(x, y, rgb);
            }
        }
        return result;
    }

    /// A box of `2 radius + 1` pixels, by the mean of shifted copies.
    static BufferedImage blur(BufferedImage image, int radius) {
        int n = 2 * radius + 1;
        var kernel = new float[n * n];
        Arrays.fill(kernel, 1f / kernel.length);
        return new ConvolveOp(new Kernel(n, n, kernel), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }

    static BufferedImage jpeg(BufferedImage image, float quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        try {
            return copy(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage copy(BufferedImage image) {
        return draw(image.getWidth(), image.getHeight(), Color.WHITE, g -> g.drawImage(image, 0, 0, null));
    }

    private interface Drawing {
        void on(Graphics2D graphics);
    }

    private static BufferedImage draw(int width, int height, Color background, Drawing drawing) {
        var result = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(background);
        graphics.fillRect(0, 0, width, height);
        drawing.on(graphics);
        graphics.dispose();
        return result;
    }
}

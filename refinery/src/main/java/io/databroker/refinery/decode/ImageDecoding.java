package io.databroker.refinery.decode;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifIFD0Directory;
import io.databroker.model.catalog.Sentence;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Pictures through ImageIO with TwelveMonkeys' readers.
///
/// The header is read before anything is allocated: more than [#MAX_PIXELS] is refused, more than
/// [#KEPT_PIXELS] is subsampled while it is decoded. The pixels are read into an image made beforehand, so that
/// a file that breaks off leaves what came before the break, with the fault noted.
public final class ImageDecoding {

    /// Most pixels that are looked at.
    public static final long MAX_PIXELS = 200_000_000;

    /// Most pixels that are kept.
    static final long KEPT_PIXELS = 24_000_000;

    private static final int MAX_TAG = 1_000;

    static {
        ImageIO.setUseCache(false);
    }

    private ImageDecoding() {}

    /// Checks that the header is that of a picture of a possible size.
    ///
    /// @throws UndecodableException where it is not
    public static void checkHeader(InputStream bytes) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
            ImageReader reader = reader(in);
            try {
                checkSize(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw undecodable(e);
        }
    }

    /// The picture, upright.
    ///
    /// @throws UndecodableException where not one row of pixels can be had
    static ImageContent decode(byte[] bytes) {
        var faults = new ArrayList<String>();
        var properties = new LinkedHashMap<String, String>();
        int orientation = metadata(bytes, properties);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in);
            try {
                checkSize(reader);
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                BufferedImage image = pixels(reader, faults);
                boolean turned = orientation >= 5 && orientation <= 8;
                int width = turned ? reader.getHeight(0) : reader.getWidth(0);
                int height = turned ? reader.getWidth(0) : reader.getHeight(0);
                BufferedImage upright = Orientation.upright(argb(image), orientation);
                return new ImageContent(
                        width,
                        height,
                        upright.getWidth(),
                        upright.getHeight(),
                        ((DataBufferInt) upright.getRaster().getDataBuffer()).getData(),
                        format,
                        properties,
                        List.copyOf(faults));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw undecodable(e);
        }
    }

    private static UndecodableException undecodable(Throwable e) {
        if (e instanceof UndecodableException known) {
            return known;
        }
        if (e instanceof OutOfMemoryError) {
            return new UndecodableException(
                    Sentence.of("picture_memory", "The picture cannot be decoded: it needs too much memory."), e);
        }
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new UndecodableException(
                Sentence.of("picture_unreadable", "The picture cannot be decoded: {detail}.", "detail", detail), e);
    }

    private static ImageReader reader(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new UndecodableException(
                    Sentence.of("picture_header", "It has no header of a picture that can be read."));
        }
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        return reader;
    }

    private static void checkSize(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width <= 0 || height <= 0 || width * height > MAX_PIXELS) {
            throw new UndecodableException(Sentence.of(
                    "picture_too_large",
                    "The picture claims {width} × {height} pixels, and at most {limit} million are decoded.",
                    "width",
                    width,
                    "height",
                    height,
                    "limit",
                    MAX_PIXELS / 1_000_000));
        }
    }

    private static BufferedImage pixels(ImageReader reader, List<String> faults) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int step = (int) Math.ceil(Math.sqrt((double) width * height / KEPT_PIXELS));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            return reader.read(0, parameters);
        }
        BufferedImage image = types.next().createBufferedImage(Math.ceilDiv(width, step), Math.ceilDiv(height, step));
        parameters.setDestination(image);
        var rows = new RowWatch();
        reader.addIIOReadUpdateListener(rows);
        reader.addIIOReadWarningListener((_, warning) -> faults.add(warning));
        try {
            return reader.read(0, parameters);
        } catch (IOException | RuntimeException e) {
            if (!rows.seen()) {
                throw e;
            }
            faults.add("Decoding broke off: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
            return image;
        }
    }

    private static BufferedImage argb(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_ARGB) {
            return image;
        }
        var argb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = argb.createGraphics();
        try {
            graphics.setComposite(AlphaComposite.Src);
            graphics.drawImage(image, 0, 0, null);
        } finally {
            graphics.dispose();
        }
        if (image.getTransparency() == Transparency.OPAQUE) {
            int[] pixels = ((DataBufferInt) argb.getRaster().getDataBuffer()).getData();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= 0xFF000000;
            }
        }
        return argb;
    }

    /// Collects what the file says of itself and gives its EXIF orientation, 1 where it has none.
    private static int metadata(byte[] bytes, SequencedMap<String, String> properties) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length);
            for (Directory directory : metadata.getDirectories()) {
                for (Tag tag : directory.getTags()) {
                    String text = tag.getDescription();
                    if (text != null && text.length() <= MAX_TAG) {
                        properties.put(directory.getName() + "/" + tag.getTagName(), text);
                    }
                }
            }
            var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            boolean said = exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION);
            return said && exif != null ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION) : 1;
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException unreadable) {
            return 1;
        }
    }
}

package io.databroker.refinery.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {

    private static final int WIDTH = 48;
    private static final int HEIGHT = 32;

    /// Stored with red at the top left and blue at the bottom right; where these show is told by EXIF 2.32.
    @ParameterizedTest
    @CsvSource({
        "1, left top, right bottom",
        "2, right top, left bottom",
        "3, right bottom, left top",
        "4, left bottom, right top",
        "5, left top, right bottom",
        "6, right top, left bottom",
        "7, right bottom, left top",
        "8, left bottom, right top",
        "9, left top, right bottom"
    })
    void picturesAreTurnedUpright(int orientation, String red, String blue) throws IOException {
        ImageContent image = ImageDecoding.decode(jpeg(orientation));

        boolean turned = orientation >= 5 && orientation <= 8;
        assertThat(image.width()).isEqualTo(turned ? HEIGHT : WIDTH);
        assertThat(image.height()).isEqualTo(turned ? WIDTH : HEIGHT);
        assertThat(new Color(corner(image, red)).getRed()).isGreaterThan(200);
        assertThat(new Color(corner(image, blue)).getBlue()).isGreaterThan(200);
    }

    private static int corner(ImageContent image, String where) {
        int x = where.contains("left") ? 4 : image.pixelWidth() - 5;
        int y = where.contains("top") ? 4 : image.pixelHeight() - 5;
        return image.argb()[y * image.pixelWidth() + x];
    }

    private static byte[] jpeg(int orientation) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(WIDTH / 2, HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        graphics.dispose();
        var plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", plain);
        byte[] bytes = plain.toByteArray();
        var tagged = new ByteArrayOutputStream();
        tagged.write(bytes, 0, 2);
        tagged.write(exif(orientation));
        tagged.write(bytes, 2, bytes.length - 2);
        return tagged.toByteArray();
    }

    /// An APP1 segment with the tag 0x0112 alone.
    private static byte[] exif(int orientation) {
        var segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xFFE1).putShort((short) 34);
        segment.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
        segment.putShort((short) 42).putInt(8).putShort((short) 1);
        segment.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0);
        return segment.array();
    }
}

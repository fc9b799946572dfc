package io.databroker.refinery.ingest.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The types are those that Tika gives, whatever the bytes are.
class MagicNumbersTest {

    private static final int HEAD = 1 << 16;

    @ParameterizedTest
    @ValueSource(strings = {"examples", "../shared/data/filetypes-magika", "../shared/data/documents-tika"})
    void realFilesWholeAndSpoiledHaveTheTypesOfTika(String folder) throws IOException {
        Path files = Path.of("..", folder);
        assumeTrue(Files.isDirectory(files), folder + " is not there");
        var random = new Random(1);
        try (var walk = Files.walk(files)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                byte[] head = head(file);
                if (head.length > 0) {
                    assertThat(MagicNumbers.typeOf(head)).as(file.toString()).isEqualTo(tika(head));
                    byte[] spoiled = spoiled(head, random);
                    assertThat(MagicNumbers.typeOf(spoiled))
                            .as("spoiled " + file)
                            .isEqualTo(tika(spoiled));
                }
            }
        }
    }

    @Property(tries = 300)
    void anyBytesHaveTheTypeOfTika(@ForAll @Size(min = 1, max = 300) byte[] head) throws IOException {
        assertThat(MagicNumbers.typeOf(head)).isEqualTo(tika(head));
    }

    @Test
    void aNumberThatOnlyTheZerosBehindTheEndCompleteIsNone() throws IOException {
        for (String start :
                List.of("%PDF", "PK\3", "\u0089PN", "RIFF", "ID", "<?xm", "From ", "\0", "BM", "\nFrom: a")) {
            byte[] head = start.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(MagicNumbers.typeOf(head)).as(start).isEqualTo(tika(head));
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /// Cut off somewhere, and a few of its first bytes changed.
    private static byte[] spoiled(byte[] head, Random random) {
        byte[] spoiled = Arrays.copyOf(head, 1 + random.nextInt(head.length));
        for (int change = 0; change < 3; change++) {
            spoiled[random.nextInt(Math.min(spoiled.length, 64))] = (byte) random.nextInt(256);
        }
        return spoiled;
    }

    private static MediaType tika(byte[] head) throws IOException {
        return MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(head), new Metadata());
    }
}

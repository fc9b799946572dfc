package io.databroker.refinery.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Sentence;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives made to fool whoever opens them end as records with reasons.
@Timeout(300)
class HostileArchiveTest extends HostilePile {

    HostileArchiveTest() {
        super(TIGHT);
    }

    /// A ZIP whose directory names the one member in it `times` times over.
    private static byte[] overlapping(byte[] zip, int times) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int from = bytes.getInt(end + 16);
        byte[] entry = Arrays.copyOfRange(zip, from, end);
        var made = ByteBuffer.allocate(from + times * entry.length + 22).order(ByteOrder.LITTLE_ENDIAN);
        made.put(zip, 0, from);
        for (int i = 0; i < times; i++) {
            made.put(entry);
        }
        int at = made.position();
        made.put(zip, end, 22);
        made.putShort(at + 8, (short) times).putShort(at + 10, (short) times).putInt(at + 12, times * entry.length);
        return made.array();
    }

    @Test
    void aBombOfEntriesThatShareOneBodyIsRefusedAsAWhole() throws IOException {
        Files.write(data.resolve("overlap.zip"), overlapping(zip("zeros", new byte[1 << 20]), 900));
        assertThat(only().reason().english()).contains("bomb");
    }

    @Test
    void moreEntriesThanReasonableAreRefusedAsAWhole() throws IOException {
        Files.write(data.resolve("many.zip"), overlapping(zip("a", new byte[] {1}), 2_000));
        assertThat(only().reason())
                .isEqualTo(new Sentence(
                        "It has more than 1000 members.", Telling.of("too_many_members", "limit", "1000")));
    }

    @Test
    void strangeNamesAreOnlyNames() throws IOException {
        for (String name : List.of(
                "nul\0here.txt",
                "bell\u0007\u001b[31m.txt",
                "/etc/databroker-hostile",
                "C:\\boot.ini",
                "a/../../up.txt")) {
            String file = "z" + name.hashCode() + ".zip";
            Files.write(data.resolve(file), zip(name, ("Words about " + file).getBytes(UTF_8)));
        }
        assertThat(take())
                .filteredOn(record -> record.member() != null)
                .hasSize(5)
                .allSatisfy(record -> {
                    assertThat(record.items()).isEqualTo(1);
                    assertThat(String.valueOf(record.member()).chars()).noneMatch(Character::isISOControl);
                });
        assertThat(Path.of("/etc/databroker-hostile")).doesNotExist();
    }

    @Test
    void anEncryptedZipSaysSo() throws IOException {
        byte[] zip = zip("secret.txt", "Nobody reads this.".getBytes(UTF_8));
        int directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        zip[6] |= 1;
        zip[directory + 8] |= 1;
        Files.write(data.resolve("secret.zip"), zip);
        assertThat(take().getLast().reason())
                .isEqualTo(new Sentence("The member is encrypted.", Telling.of("member_encrypted")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"77777777777", "\u0080\0\0\0\u007f~~~~~~~", "-0000000001"})
    void aTarThatPromisesMoreThanItHasIsDamaged(String size) throws IOException {
        byte[] header = new byte[512];
        put(header, 0, "huge.bin");
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
        put(header, 124, size);
        put(header, 136, "00000000000\0");
        put(header, 156, "0");
        put(header, 257, "ustar\00000");
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        Files.write(data.resolve("huge.tar"), Arrays.copyOf(header, 4_096));
        assertThat(take()).anySatisfy(record -> {
            assertThat(record.status()).isEqualTo(Status.REJECTED);
            assertThat(record.reason().english()).isNotBlank();
        });
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "7z", "zip"})
    void whatIsCutShortIsDamaged(String suffix) throws IOException {
        Path whole = Files.createTempFile(home, "whole", null);
        pack(suffix, whole);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(data.resolve("cut." + suffix), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(take()).anySatisfy(record -> {
            assertThat(record.status()).isEqualTo(Status.REJECTED);
            assertThat(record.reason().english()).isNotBlank().doesNotContain("Exception");
        });
    }

    private static void pack(String suffix, Path target) throws IOException {
        byte[] content = noise(100_000);
        switch (suffix) {
            case "7z" -> {
                try (var out = new SevenZOutputFile(target.toFile())) {
                    var entry = new SevenZArchiveEntry();
                    entry.setName("noise.bin");
                    out.putArchiveEntry(entry);
                    out.write(content);
                    out.closeArchiveEntry();
                }
            }
            case "zip" -> Files.write(target, zip("noise.bin", content));
            default -> {
                try (OutputStream file = Files.newOutputStream(target);
                        OutputStream out = suffix.equals("gz")
                                ? new GZIPOutputStream(file)
                                : new BZip2CompressorOutputStream(file)) {
                    out.write(content);
                }
            }
        }
    }

    @Test
    void aChecksumThatDoesNotFitIsDamage() throws IOException {
        byte[] zip =
                zip("words.txt", "Some words that are long enough to be deflated, deflated, deflated.".getBytes(UTF_8));
        int directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        zip[directory + 16] ^= 1;
        Files.write(data.resolve("bad.zip"), zip);
        assertThat(take().getLast().reason().english()).contains("damaged");
    }
}

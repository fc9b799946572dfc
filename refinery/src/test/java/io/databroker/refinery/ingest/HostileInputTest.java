package io.databroker.refinery.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Whatever is thrown at an import, it ends as a record with a reason.
class HostileInputTest extends HostilePile {

    HostileInputTest() {
        super(TIGHT);
    }

    @Test
    void aCompressedBombIsRefusedAsAWhole() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(data.resolve("bomb.gz")))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        assertThat(onlyReason()).contains("bomb");
    }

    @Test
    void aBombOfNestedArchivesIsRefusedAsAWhole() throws IOException {
        byte[] layer = zip("zeros", new byte[4 << 20]);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 16; i++) {
                zip.putNextEntry(new ZipEntry("layer" + i + ".zip"));
                zip.write(layer);
            }
        }
        Files.write(data.resolve("42.zip"), bytes.toByteArray());
        assertThat(onlyReason()).contains("bomb");
    }

    @Test
    void anArchivePackedTooManyTimesOverIsRefused() throws IOException {
        byte[] content = "words".getBytes(UTF_8);
        for (int i = 0; i < 8; i++) {
            content = zip("inner.zip", content);
        }
        Files.write(data.resolve("deep.zip"), content);
        assertThat(onlyReason()).contains("packed more than 5 times");
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() throws IOException {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            xml.append("<!ENTITY lol").append(i).append(" \"").append(("&lol" + (i - 1) + ";").repeat(10));
            xml.append("\">");
        }
        Files.writeString(data.resolve("laughs.xml"), xml.append("]><lolz>&lol11;</lolz>"));
        assertThat(take()).singleElement().satisfies(record -> assertThat(record.items())
                .isLessThanOrEqualTo(1));
    }

    @Test
    void aPictureThatClaimsTenGigapixelsIsNotAllocated() throws IOException {
        var header = ByteBuffer.allocate(33);
        header.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        header.putInt(13).put("IHDR".getBytes(UTF_8)).putInt(100_000).putInt(100_000);
        header.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array(), 12, 17);
        header.putInt((int) crc.getValue());
        Files.write(data.resolve("huge.png"), header.array());
        assertThat(onlyReason()).contains("100000 × 100000 pixels");
    }

    @Test
    void aTruncatedArchiveGivesWhatCameBeforeTheBreak() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("first.txt"));
            zip.write("The first member is whole.".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("second.bin"));
            byte[] noise = new byte[50_000];
            new Random(1).nextBytes(noise);
            zip.write(noise);
        }
        Files.write(data.resolve("cut.zip"), Arrays.copyOf(bytes.toByteArray(), 20_000));
        assertThat(take()).anySatisfy(record -> {
            assertThat(record.member()).isEqualTo("first.txt");
            assertThat(record.items()).isEqualTo(1);
        });
    }

    @Test
    void namesThatPointOutsideAreOnlyNames() throws IOException {
        Files.write(data.resolve("evil.zip"), zip("../../evil.txt", "Words.".getBytes(UTF_8)));
        assertThat(take()).extracting(IngestionRecord::member).containsExactly(null, "../../evil.txt");
        assertThat(data.resolveSibling("evil.txt")).doesNotExist();
        assertThat(data.resolveSibling("../evil.txt").normalize()).doesNotExist();
    }

    @Test
    void jsonNestedBeyondReasonIsRefused() throws IOException {
        Files.writeString(data.resolve("deep.json"), "[".repeat(100_000));
        assertThat(onlyReason()).contains("not valid JSON");
    }

    @Test
    void aLineWithoutEndIsCountedAndPassedOver() throws IOException {
        try (var out = Files.newBufferedWriter(data.resolve("rows.jsonl"))) {
            out.write("{\"text\": \"one\"}\n{\"text\": \"");
            for (int i = 0; i < 3_000; i++) {
                out.write("x".repeat(1_000));
            }
            out.write("\"}\n{\"text\": \"two\"}\n");
        }
        assertThat(take()).singleElement().satisfies(record -> {
            assertThat(record.items()).isEqualTo(2);
            assertThat(record.findings()).extracting(f -> f.type()).containsExactly("invalid_rows:1");
        });
    }

    @Test
    void anUnbalancedQuoteCostsOneRow() throws IOException {
        Files.writeString(data.resolve("rows.csv"), "name,age\nAnn,1\n\"Bob,2\nCid,3\n");
        assertThat(take()).singleElement().satisfies(record -> {
            assertThat(record.items()).isEqualTo(3);
            assertThat(record.findings()).extracting(f -> f.type()).containsExactly("stray_quotes:1");
        });
    }

    @Test
    void noiseBehindTheRightMagicIsAccountedFor() throws IOException {
        var random = new Random(7);
        String[] magics = {"%PDF-1.4\n", "PK\3\4", "GIF89a", "RIFF....WAVEfmt ", "\u001f", "PAR1", "BZh9", "ID3"};
        for (int i = 0; i < magics.length; i++) {
            byte[] noise = new byte[3_000];
            random.nextBytes(noise);
            byte[] magic = magics[i].getBytes(UTF_8);
            System.arraycopy(magic, 0, noise, 0, magic.length);
            Files.write(data.resolve("noise" + i), noise);
        }
        assertThat(take()).hasSize(magics.length).allSatisfy(record -> assertThat(record.status())
                .isEqualTo(Status.REJECTED));
    }
}

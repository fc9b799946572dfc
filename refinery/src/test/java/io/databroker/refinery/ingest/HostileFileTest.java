package io.databroker.refinery.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files of absurd shape, locked files and things that are no files end as records with reasons, soon.
@Timeout(300)
class HostileFileTest extends HostilePile {

    HostileFileTest() {
        super(Limits.DEFAULT);
    }

    private void repeat(String file, String start, String unit, int times, String end) throws IOException {
        try (OutputStream out = Files.newOutputStream(data.resolve(file))) {
            out.write(start.getBytes(UTF_8));
            int many = Math.min(times, 1 << 16);
            byte[] units = unit.repeat(many).getBytes(UTF_8);
            for (int i = 0; i < times; i += many) {
                out.write(units, 0, unit.length() * Math.min(many, times - i));
            }
            out.write(end.getBytes(UTF_8));
        }
    }

    @Test
    void oneLineOfTwoHundredMegabytesIsNoRow() throws IOException {
        repeat("line.jsonl", "{\"text\": \"", "words ", 200_000_000 / 6, "\"}\n");
        assertThat(onlyReason()).contains("JSON object of at most");
    }

    @Test
    void jsonAMillionLevelsDeepIsRefused() throws IOException {
        repeat("deep.json", "", "[", 1_000_000, "]".repeat(1_000_000));
        assertThat(onlyReason()).contains("not valid JSON");
    }

    @Test
    void aRowAMillionLevelsDeepIsPassedOver() throws IOException {
        repeat(
                "deep.jsonl",
                "{\"text\": \"one\"}\n",
                "{\"a\":",
                1_000_000,
                "1" + "}".repeat(1_000_000) + "\n{\"text\": \"two\"}\n");
        IngestionRecord record = only();
        assertThat(record.items()).isEqualTo(2);
        assertThat(record.findings()).extracting(f -> f.type()).containsExactly("invalid_rows:1");
    }

    @Test
    void aTableOfAMillionColumnsIsRefused() throws IOException {
        repeat("wide.csv", "id", ",name", 1_000_000, "\n1" + ",2".repeat(1_000_000) + "\n");
        assertThat(onlyReason()).contains("columns");
    }

    @Test
    void oneRowOfAMillionFieldsDoesNotWidenAllOthers() throws IOException {
        repeat("ragged.csv", "id,name\n1,one\n2", ",x", 1_000_000, "\n" + "3,three\n".repeat(1_000));
        assertThat(onlyReason()).contains("columns");
    }

    @Test
    void soundWhoseHeaderLiesIsRefusedOrReadAsFarAsItGoes() throws IOException {
        short[][] heads = {
            {1, (short) 0xFFFF, 0, 0}, {1, 0, 0, 0}, {1, 1, 0, 16}, {(short) 0xFFFE, 2, 4, (short) 0xFFFF}
        };
        for (int i = 0; i < heads.length; i++) {
            var wav = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
            wav.put("RIFF".getBytes(UTF_8))
                    .putInt(-1)
                    .put("WAVEfmt ".getBytes(UTF_8))
                    .putInt(16);
            wav.putShort(heads[i][0]).putShort(heads[i][1]).putInt(-1).putInt(-1);
            wav.putShort(heads[i][2])
                    .putShort(heads[i][3])
                    .put("data".getBytes(UTF_8))
                    .putInt(-1);
            Files.write(data.resolve("liar" + i + ".wav"), wav.array());
        }
        assertThat(take()).hasSize(heads.length).allSatisfy(record -> assertThat(record.status())
                .isEqualTo(Status.REJECTED));
    }

    @Test
    void aLockedPdfSaysThatItIsEncrypted() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(data.resolve("locked.pdf").toFile());
        }
        assertThat(onlyReason()).contains("encrypted");
    }

    @Test
    void aLockedOfficeFileSaysThatItIsEncrypted() throws IOException, GeneralSecurityException {
        var plain = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Nobody reads this.");
            document.write(plain);
        }
        try (var locked = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(data.resolve("locked.docx"))) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(locked)) {
                encrypted.write(plain.toByteArray());
            }
            locked.writeFilesystem(out);
        }
        assertThat(onlyReason()).contains("encrypted");
    }

    @Test
    void linksThatRunInCirclesOverSeveralHopsEnd() throws IOException {
        Files.createDirectories(data.resolve("a/b"));
        Files.createSymbolicLink(data.resolve("a/b/up"), Path.of("../.."));
        Files.createSymbolicLink(data.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(data.resolve("two"), Path.of("three"));
        Files.createSymbolicLink(data.resolve("three"), Path.of("one"));
        assertThat(take())
                .hasSize(4)
                .allSatisfy(record -> assertThat(record.reason().english()).contains("link"));
    }

    @Test
    void pipesAndDevicesAreNotOpened() throws IOException, InterruptedException {
        Path pipe = data.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .as("mkfifo makes a pipe")
                .isZero();
        Files.createSymbolicLink(data.resolve("zeros"), Path.of("/dev/zero"));
        assertThat(take())
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.reason().english()).contains("a device, a pipe or a socket"));
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path file = Files.writeString(data.resolve("private.txt"), "Nobody reads this.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("this user may read every file").isFalse();
        assertThat(onlyReason()).contains("denies access");
    }

    @Test
    void filesThatVanishOrChangeWhileTheImportRunsAreNamed() throws IOException {
        for (int i = 0; i < 200; i++) {
            Files.writeString(data.resolve("file%03d.txt".formatted(i)), "File number " + i + " has words.");
        }
        try (var dataset = Import.into(home)) {
            dataset.take(new OnceAtCheckpoint(() -> Files.delete(data.resolve("file199.txt"))), data);
            assertThat(dataset.records())
                    .filteredOn(r -> r.status() == Status.REJECTED)
                    .singleElement()
                    .satisfies(r -> {
                        assertThat(r.path()).endsWith("file199.txt");
                        assertThat(r.reason().english()).contains("no longer there");
                    });
        }
    }

    @Test
    void aFileThatGrowsFromWhenItIsFoundIsRefused() throws IOException {
        Path log = Files.writeString(data.resolve("growing.log"), "One line of a log that grows.\n");
        try (var dataset = Import.into(home)) {
            dataset.take(event -> append(event, log), data);
            assertThat(dataset.onlyRecord().status()).isEqualTo(Status.REJECTED);
            assertThat(dataset.onlyRecord().reason().english()).contains("changed while it was being read");
        }
    }

    private static void append(FileEvent event, Path log) {
        if (event instanceof FileEvent.Reading) {
            try {
                Files.writeString(log, "One more line.\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Does something when an import first asks whether to go on.
    private static final class OnceAtCheckpoint implements Progress {

        private interface Act {
            void run() throws IOException;
        }

        private final Act act;
        private boolean done;

        OnceAtCheckpoint(Act act) {
            this.act = act;
        }

        @Override
        public void phase(String name, long total, String unit) {}

        @Override
        public void advance(long amount) {}

        @Override
        public synchronized void checkpoint() {
            if (!done) {
                done = true;
                try {
                    act.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}

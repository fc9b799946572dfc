package io.databroker.refinery.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.sign.SellerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackageRoundTripTest {

    @TempDir
    Path folder;

    @Test
    void rowsThatOnlyLenientReadersTakeAreWrittenAsTheyWereRead() throws IOException {
        var sample = new Sample();
        sample.row("{\"a\":1,\"b\":NaN,\"a\":2}");
        sample.row("{\"a\":3,\"b\":0.5}");
        var builder = new PackageBuilder(SellerKey.openOrCreate(folder, null), 1, 4_000, Progress.NONE);
        var built = builder.build(
                sample.source(),
                Sample.plan().withOutput(PackageFormat.JSONL, Split.WHOLE, false),
                folder.resolve("out"));
        assertThat(new PackageVerifier(1, Progress.NONE)
                        .verify(built.folder(), null)
                        .problems())
                .isEmpty();
        assertThat(Files.readString(built.folder().resolve("data/train/record-0000.jsonl")))
                .contains("{\"a\":2,\"b\":null,")
                .contains("{\"a\":3,\"b\":0.5,");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatVerifiesAsFolderAndAsZip(PackageFormat format) {
        var builder = new PackageBuilder(SellerKey.openOrCreate(folder, null), 2, 4_000, Progress.NONE);
        var built = builder.build(
                Sample.mixed().source(), Sample.plan().withOutput(format, Split.STANDARD, true), folder.resolve("out"));

        var verifier = new PackageVerifier(2, Progress.NONE);
        Certificate certificate = verifier.verify(built.folder(), null);
        assertThat(certificate.problems()).isEmpty();
        assertThat(certificate.valid()).isTrue();
        assertThat(certificate.rows()).isEqualTo(136);
        assertThat(verifier.verify(Objects.requireNonNull(built.zip()), null).problems())
                .isEmpty();
    }
}

package io.databroker.refinery.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.CancelledException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.sign.SellerKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class DeterminismTest {

    @TempDir
    Path folder;

    private SellerKey key;

    @BeforeEach
    void makeKey() {
        key = SellerKey.openOrCreate(folder, null);
    }

    private PackageBuilder.Built build(Sample sample, PackagePlan plan, int threads, String out) {
        return new PackageBuilder(key, threads, 20_000, Progress.NONE)
                .build(sample.source(), plan, folder.resolve(out));
    }

    @Test
    void neitherThreadsNorOrderChangeTheBytes() throws Exception {
        PackagePlan plan = Sample.plan().withOutput(PackageFormat.AUTO, Split.STANDARD, true);
        var first = build(Sample.mixed(), plan, 1, "one");
        Sample shuffled = Sample.mixed();
        Collections.shuffle(shuffled.items, new Random(7));
        var second = build(shuffled, plan, 3, "two");

        assertThat(Packages.contents(second.folder())).isEqualTo(Packages.contents(first.folder()));
        assertThat(Files.mismatch(Packages.zip(first), Packages.zip(second))).isNegative();
    }

    @Test
    void whatAKilledBuildLeftBehindIsThrownAway() throws Exception {
        Path left = Files.createDirectories(folder.resolve("out/.sample.partial/package/data/train"));
        Files.writeString(left.resolve("text-0000.parquet"), "half a shard");

        var built = build(Sample.mixed(), Sample.plan(), 2, "out");

        assertThat(Packages.contents(built.folder()))
                .isEqualTo(Packages.contents(
                        build(Sample.mixed(), Sample.plan(), 2, "other").folder()));
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aCancelledBuildLeavesNoPackageBehind() {
        Progress cancelled = new Progress() {
            @Override
            public void phase(String name, long total, String unit) {}

            @Override
            public void advance(long amount) {}

            @Override
            public void checkpoint() {
                throw new CancelledException();
            }
        };
        var builder = new PackageBuilder(key, 2, cancelled);
        Path out = folder.resolve("out");

        assertThatThrownBy(() -> builder.build(Sample.mixed().source(), Sample.plan(), out))
                .isInstanceOf(CancelledException.class);
        assertThat(out.resolve("sample-1.0.0")).doesNotExist();
    }

    @Test
    void anIdenticalPackageInItsPlaceIsLeftAloneAndAnotherRefused() {
        var built = build(Sample.texts(0, 10), Sample.plan(), 2, "out");
        assertThat(build(Sample.texts(0, 10), Sample.plan(), 2, "out").folder()).isEqualTo(built.folder());

        assertThatThrownBy(() -> build(Sample.texts(0, 11), Sample.plan(), 2, "out"))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void nothingToPackageIsAnError() {
        assertThatThrownBy(() -> build(new Sample(), Sample.plan(), 2, "out"))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("nothing to package");
    }
}

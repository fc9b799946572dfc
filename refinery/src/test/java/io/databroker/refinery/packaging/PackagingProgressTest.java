package io.databroker.refinery.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.api.Json;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.sign.SellerKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagingProgressTest {

    @TempDir
    Path folder;

    @Test
    void readingSaysHowMuchThereIsToReadAndGetsThere() throws IOException {
        Sample sample = Sample.mixed();
        var seen = new Seen();
        new PackageBuilder(SellerKey.openOrCreate(folder, null), 2, 20_000, seen)
                .build(sample.source(), Sample.plan(), folder.resolve("out"));
        assertThat(seen.totals).containsEntry("Reading items", (long) sample.items.size());
        assertThat(seen.done).containsEntry("Reading items", (long) sample.items.size());
    }

    @Test
    void aReportThatDoesNotSayHowManyAreKeptGivesNoTotal() {
        PackageSource source = Sample.mixed().source();
        var silent = new PackageSource(
                source.items(),
                source.records(),
                source.contents(),
                source.recipe(),
                Json.MAPPER.createObjectNode(),
                source.reportHtml(),
                source.activities(),
                source.inputDigest(),
                source.outputDigest(),
                source.program(),
                null,
                null);
        assertThat(silent.kept()).isEqualTo(-1);
    }

    /// Remembers phases, their totals and how far they got.
    private static final class Seen implements Progress {
        private final Map<String, Long> totals = new LinkedHashMap<>();
        private final Map<String, Long> done = new LinkedHashMap<>();
        private String phase = "";

        @Override
        public synchronized void phase(String name, long total, String unit) {
            phase = name;
            totals.put(name, total);
        }

        @Override
        public synchronized void advance(long amount) {
            done.merge(phase, amount, Long::sum);
        }

        @Override
        public void checkpoint() {}
    }
}

package io.databroker.refinery.refine.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.decode.Content;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankOrderTest {

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 300})
    void isTheOrderOfRanksHoweverManyAreAlike(int size) {
        for (long seed = 0; seed < 20; seed++) {
            var all = new Ranked(new SplittableRandom(seed), size);
            List<Integer> best = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparing(all.ranks::get))
                    .toList();
            try (var sketches = SketchFile.of(all, scratch)) {
                int[] places = RankOrder.places(sketches, all);
                assertThat(IntStream.range(0, size).boxed().sorted(Comparator.comparingInt(i -> places[i])))
                        .as("seed " + seed)
                        .containsExactlyElementsOf(best);
            }
        }
    }

    /// Items of few different qualities, some so near that they differ as doubles alone, and of few sizes and ages.
    private static final class Ranked implements ItemView {

        private final List<Rank> ranks = new ArrayList<>();

        Ranked(SplittableRandom random, int size) {
            for (int i = 0; i < size; i++) {
                double quality = random.nextInt(-2, 3) / 2.0 + random.nextInt(2) * 1e-12;
                var digest = new Digest(random.nextInt(-1, 2), 0, random.nextInt(2), 0);
                ranks.add(new Rank(quality, random.nextInt(2), random.nextInt(2), digest, 3L * i));
            }
        }

        @Override
        public long size() {
            return ranks.size();
        }

        @Override
        public void forEachSketch(SketchVisitor visitor) {
            ranks.forEach(rank -> visitor.visit(rank.ordinal(), new byte[Sketch.BYTES]));
        }

        @Override
        public Rank rank(long ordinal) {
            return ranks.get((int) (ordinal / 3));
        }

        @Override
        public Item item(long ordinal) {
            throw new UnsupportedOperationException("Ranks need no items");
        }

        @Override
        public Content content(long ordinal) {
            throw new UnsupportedOperationException("Ranks need no contents");
        }
    }
}

package io.databroker.refinery.refine.dedup.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.refine.dedup.ListView;
import io.databroker.refinery.refine.embed.StaticVectors;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {

    @TempDir
    Path scratch;

    /// Two hundred families of four: a random vector and three that stray from it ever more.
    private static byte[][] families() {
        var random = new SplittableRandom(7);
        var sketches = new byte[800][StaticVectors.DIMENSIONS];
        for (int i = 0; i < sketches.length; i++) {
            for (int d = 0; d < StaticVectors.DIMENSIONS; d++) {
                double stray = random.nextGaussian() * 8 * (i % 4);
                double own = i % 4 == 0 ? random.nextGaussian() * 40 : sketches[i - i % 4][d];
                sketches[i][d] = (byte) Math.clamp(Math.round(own + stray), -127, 127);
            }
        }
        return sketches;
    }

    private long[] pairs(int limit) {
        return new Neighbours(families(), ListView.run(scratch, 1)).pairs(limit);
    }

    @Test
    void theNearestAreFound() {
        assertThat(pairs(Integer.MAX_VALUE))
                .contains(LongStream.range(0, 200)
                        .map(i -> 4 * i << 32 | (4 * i + 1))
                        .toArray());
    }

    @Test
    void noMoreTextsTakePartThanAllowedAndTheyAreTheClosest() {
        long[] few = pairs(100);
        assertThat(Arrays.stream(few)
                        .flatMap(pair -> LongStream.of(Neighbours.first(pair), Neighbours.second(pair)))
                        .distinct()
                        .count())
                .isBetween(50L, 100L);
        assertThat(pairs(Integer.MAX_VALUE)).contains(few);
        assertThat(Arrays.stream(few).map(pair -> Neighbours.second(pair) - Neighbours.first(pair)))
                .containsOnly(1L);
    }
}

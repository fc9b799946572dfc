package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class ChunkerProperties {

    @Property(tries = 40)
    void cutsAreTheSameHoweverTheBytesAreRead(
            @ForAll long seed, @ForAll @IntRange(max = 6_000_000) int length, @ForAll long split) {
        byte[] data = data(seed, length);
        assertThat(cuts(data, new Random(split))).isEqualTo(cuts(data, null));
    }

    @Property(tries = 40)
    void sizesStayWithinTheirBounds(@ForAll long seed, @ForAll @IntRange(max = 12_000_000) int length) {
        List<Integer> sizes = cuts(data(seed, length), null);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(length);
        for (int size : sizes.subList(0, Math.max(0, sizes.size() - 1))) {
            assertThat(size).isBetween(Chunker.MIN, Chunker.MAX);
        }
    }

    @Property(tries = 20)
    void anInsertionInFrontMovesOnlyTheFirstCuts(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int inserted) {
        byte[] data = data(seed | 1, 16_000_000);
        byte[] moved = new byte[data.length + inserted];
        System.arraycopy(data, 0, moved, inserted, data.length);
        List<Integer> before = cuts(data, null);
        List<Integer> after = cuts(moved, null);
        int common = 0;
        while (common < Math.min(before.size(), after.size())
                && before.get(before.size() - 1 - common).equals(after.get(after.size() - 1 - common))) {
            common++;
        }
        assertThat(common).isGreaterThanOrEqualTo(before.size() - 6);
    }

    private static List<Integer> cuts(byte[] data, @Nullable Random steps) {
        var sizes = new ArrayList<Integer>();
        var chunker = new Chunker();
        int start = 0;
        int known = 0;
        while (start < data.length) {
            byte[] rest = Arrays.copyOfRange(data, start, Math.min(data.length, start + Chunker.MAX));
            known = Math.min(known, rest.length);
            int cut = chunker.cut(rest, known);
            while (cut < 0 && known < rest.length) {
                known = Math.min(rest.length, known + (steps == null ? 1 << 20 : 1 + steps.nextInt(700_000)));
                cut = chunker.cut(rest, known);
            }
            int size = cut < 0 ? rest.length : cut;
            sizes.add(size);
            start += size;
            known -= size;
        }
        return sizes;
    }

    private static byte[] data(long seed, int length) {
        var bytes = new byte[length];
        if (seed % 4 != 0) {
            new Random(seed).nextBytes(bytes);
        }
        return bytes;
    }
}

package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.job.CancelledException;
import io.databroker.refinery.job.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CompactionProperties {

    private static final StoreLimits LIMITS = new StoreLimits(1 << 17, 1 << 20, 4096, 1 << 20, 2);

    @Property(tries = 40)
    void whatIsNeededStaysAndMostOfTheRestGoes(
            @ForAll long seed, @ForAll @IntRange(max = 4) int eighths, @ForAll @IntRange(max = 60) int cut)
            throws IOException {
        Path home = Files.createTempDirectory("compaction");
        try {
            var random = new Random(seed);
            Set<Digest> all = fill(home, random);
            Set<Digest> needed = new HashSet<>();
            all.stream().sorted().filter(_ -> random.nextInt(8) < 2 * eighths).forEach(needed::add);
            try (var store = ObjectStore.open(home, LIMITS)) {
                compactUntil(cut, store, needed);
            }
            try (var store = ObjectStore.open(home, LIMITS)) {
                assertThat(store.recovery().foundDamage()).isFalse();
                store.compact(needed::forEach, Progress.NONE);
                assertReadable(store, needed);
                assertThat(store.verify(Progress.NONE).damages()).isEmpty();
                Unneeded left = store.unneeded(needed::forEach, Progress.NONE);
                assertThat(left.unneededBytes()).isLessThanOrEqualTo((long) (.4 * left.storedBytes()));
                if (needed.isEmpty()) {
                    assertThat(left.storedBytes()).isZero();
                }
                assertThat(store.compact(needed::forEach, Progress.NONE).removed())
                        .isZero();
            }
        } finally {
            delete(home);
        }
    }

    private static void compactUntil(int cut, ObjectStore store, Set<Digest> needed) {
        var left = new int[] {cut};
        try {
            store.compact(needed::forEach, new Progress() {
                @Override
                public void phase(String name, long total, String unit) {}

                @Override
                public void advance(long amount) {}

                @Override
                public void checkpoint() {
                    if (left[0]-- == 0) {
                        throw new CancelledException();
                    }
                }
            });
        } catch (CancelledException _) {
            assertReadable(store, needed);
        }
    }

    /// The same contents are put again by another thread, from when nothing of the store is marked until after its
    /// packs are gone.
    @Property(tries = 8)
    void whatIsPutMeanwhileStays(@ForAll long seed) throws Exception {
        Path home = Files.createTempDirectory("compaction");
        try {
            fill(home, new Random(seed));
            Set<Digest> again = ConcurrentHashMap.newKeySet();
            try (var store = ObjectStore.open(home, LIMITS);
                    var pool = Executors.newSingleThreadExecutor()) {
                var putting = new ArrayList<Future<?>>();
                store.compact(
                        _ -> putting.add(pool.submit(() -> putAll(store, new Random(seed), again))), Progress.NONE);
                putting.getFirst().get();
                store.flush();
                assertReadable(store, again);
                assertThat(store.verify(Progress.NONE).damages()).isEmpty();
            }
            try (var store = ObjectStore.open(home, LIMITS)) {
                assertThat(again).hasSize(60);
                assertReadable(store, again);
            }
        } finally {
            delete(home);
        }
    }

    private static Set<Digest> fill(Path home, Random random) {
        Set<Digest> all = new HashSet<>();
        try (var store = ObjectStore.open(home, LIMITS)) {
            putAll(store, random, all);
        }
        return all;
    }

    private static void putAll(ObjectStore store, Random random, Set<Digest> put) {
        for (int i = 0; i < 60; i++) {
            var content = new byte[random.nextInt(12) == 0 ? 700_000 : 1 + random.nextInt(20_000)];
            random.nextBytes(content);
            put.add(store.put(content));
        }
    }

    private static void assertReadable(ObjectStore store, Set<Digest> needed) {
        for (Digest digest : needed) {
            try (var in = store.open(digest)) {
                assertThat(Digest.sha256(in.readAllBytes())).isEqualTo(digest);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> inside;
        try (var walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }
}

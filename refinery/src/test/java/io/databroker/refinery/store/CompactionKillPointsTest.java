package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A compaction that is killed while it removes packs: at every second point at which it can be, in two orders.
class CompactionKillPointsTest {

    private static final StoreLimits LIMITS = new StoreLimits(1 << 18, 1 << 20, 4096, 1 << 20, 2);

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private final Set<Digest> needed = new HashSet<>();
    private Path before;
    private List<Path> removed;
    private List<Path> fresh;

    /// The store before a compaction, the packs that it removed, and those that it wrote.
    @BeforeEach
    void compact() throws IOException {
        Path home = folder.resolve("home");
        fill(home);
        before = folder.resolve("before");
        copy(home, before);
        forgetHalf();
        try (var store = ObjectStore.open(home, LIMITS)) {
            store.compact(needed::forEach, Progress.NONE);
        }
        var old = packs(before);
        var now = packs(home);
        removed = old.values().stream()
                .filter(pack -> !now.containsKey(pack.getFileName().toString()))
                .collect(Collectors.toCollection(ArrayList::new));
        fresh = now.values().stream()
                .filter(pack -> !old.containsKey(pack.getFileName().toString()))
                .toList();
        assertThat(removed).hasSizeGreaterThan(4);
    }

    @Test
    void openingGoesOnWithTheRemovalWhereverItWasCutShort() throws IOException {
        for (List<Path> order : List.of(removed, removed.reversed())) {
            for (int gone = 0; gone <= order.size(); gone += 2) {
                Path home = killed("home-%d-%d".formatted(order == removed ? 0 : 1, gone), order.subList(0, gone));
                writeLeaving(home, order);
                try (var store = ObjectStore.open(home, LIMITS)) {
                    assertThat(store.recovery().foundDamage()).isFalse();
                    assertThat(store.verify(Progress.NONE).damages()).isEmpty();
                    assertReadable(store);
                }
                assertThat(home.resolve("leaving")).doesNotExist();
                assertThat(packs(home)).doesNotContainKeys(names(removed));
                delete(home);
            }
        }
    }

    @Test
    void withoutTheListSomePointLooksLikeDamage() throws IOException {
        int damaged = 0;
        for (List<Path> order : List.of(removed, removed.reversed())) {
            for (int gone = 1; gone < order.size(); gone += 2) {
                Path home = killed("home-%d-%d".formatted(order == removed ? 0 : 1, gone), order.subList(0, gone));
                Files.delete(home.resolve("index.db"));
                try (var store = ObjectStore.open(home, LIMITS)) {
                    damaged += store.verify(Progress.NONE).damages().isEmpty() ? 0 : 1;
                }
                delete(home);
            }
        }
        assertThat(damaged).isPositive();
    }

    @Test
    void aListOfPacksThatNamesWhatIsNoPackIsPassedOver() throws IOException {
        Path home = killed("home-odd", List.of());
        Files.writeString(home.resolve("leaving"), "../../important\n\u00e4\n" + "0".repeat(64));
        try (var store = ObjectStore.open(home, LIMITS)) {
            assertThat(store.recovery().foundDamage()).isFalse();
            assertReadable(store);
        }
    }

    private void fill(Path home) throws IOException {
        for (int round = 0; round < 2; round++) {
            try (var store = ObjectStore.open(home, LIMITS)) {
                for (int i = 0; i < 25; i++) {
                    var content = new byte[i % 4 == 0 ? 900_000 : 1 + random.nextInt(40_000)];
                    random.nextBytes(content);
                    needed.add(store.put(content));
                }
                store.flush();
                if (round == 0) {
                    forgetHalf();
                    store.compact(needed::forEach, Progress.NONE);
                }
            }
        }
    }

    private void forgetHalf() {
        needed.stream().sorted().filter(_ -> random.nextBoolean()).toList().forEach(needed::remove);
    }

    /// The store as a kill leaves it: all packs of before and the new ones, but for those that are gone.
    private Path killed(String name, List<Path> gone) throws IOException {
        Path home = folder.resolve(name);
        copy(before, home);
        for (Path pack : fresh) {
            Path parent =
                    home.resolve("packs").resolve(pack.getFileName().toString().substring(0, 2));
            Files.copy(pack, parent.resolve(pack.getFileName()));
        }
        for (Path pack : gone) {
            Files.delete(home.resolve(before.relativize(pack)));
        }
        return home;
    }

    private static void writeLeaving(Path home, List<Path> packs) throws IOException {
        Files.write(
                home.resolve("leaving"),
                List.of(names(packs)).stream()
                        .map(name -> name.replace(".pack", ""))
                        .toList());
    }

    private static String[] names(Collection<Path> packs) {
        return packs.stream().map(pack -> pack.getFileName().toString()).toArray(String[]::new);
    }

    private void assertReadable(ObjectStore store) throws IOException {
        for (Digest digest : needed) {
            try (var in = store.open(digest)) {
                assertThat(Digest.sha256(in.readAllBytes())).isEqualTo(digest);
            }
        }
    }

    private static SortedMap<String, Path> packs(Path home) throws IOException {
        try (var files = Files.walk(home.resolve("packs"))) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), file -> file, (a, _) -> a, TreeMap::new));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(each -> !each.endsWith("reserve.bin") && !each.endsWith("lock"))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }
}

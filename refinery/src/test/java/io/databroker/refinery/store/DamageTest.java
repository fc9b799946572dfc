package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.Verification.Damage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {

    private static final StoreLimits SMALL_PACKS = new StoreLimits(1 << 20, 1 << 20, 4096, 8 << 20, 2);

    @TempDir
    Path home;

    private final byte[] large = random(3_000_000, 1);
    private final List<byte[]> small = new ArrayList<>();

    @BeforeEach
    void fill() {
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            store.put(large);
            for (int i = 0; i < 20; i++) {
                small.add(random(1000 + i, i));
                store.put(small.getLast());
            }
        }
    }

    @Test
    void anIntactStorePasses() {
        Verification verification = verify();
        assertThat(verification.passed()).isTrue();
        assertThat(verification.bytes()).isEqualTo(3_000_000 + 20_190);
        assertThat(verification.frames()).isGreaterThan(21);
    }

    @Test
    void everyFlippedBitIsNamedWithItsPack() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            Path pack = packs().get(random.nextInt(packs().size()));
            long at = random.nextLong(Files.size(pack));
            int mask = 1 << random.nextInt(8);
            flip(pack, at, mask);
            Verification verification = verify();
            assertThat(verification.damages())
                    .as("bit %d of byte %d of %s", mask, at, pack)
                    .extracting(Damage::pack)
                    .contains(name(pack));
            flip(pack, at, mask);
        }
        assertThat(verify().passed()).isTrue();
    }

    @Test
    void noDamagedByteIsEverGivenToAReader() throws IOException {
        var random = new Random(8);
        for (int i = 0; i < 30; i++) {
            Path pack = packs().get(random.nextInt(packs().size()));
            long at = random.nextLong(Files.size(pack));
            flip(pack, at, 16);
            try (var store = ObjectStore.open(home, SMALL_PACKS)) {
                assertIntactOrRefused(store, large);
                small.forEach(content -> assertIntactOrRefused(store, content));
            }
            flip(pack, at, 16);
        }
    }

    @Test
    void aPackCutShortIsNamedAndTheRestOfItStillRead() throws IOException {
        Path pack = packs().stream()
                .filter(file -> file.toFile().length() < 1 << 20)
                .findFirst()
                .orElseThrow();
        try (var file = new RandomAccessFile(pack.toFile(), "rw")) {
            file.setLength(file.length() - 30);
        }
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            assertThat(store.recovery().damaged()).containsExactly(name(pack));
            assertThat(store.verify(Progress.NONE).damages())
                    .extracting(Damage::pack)
                    .contains(name(pack));
            small.forEach(content -> assertIntactOrRefused(store, content));
            assertThat(small).anyMatch(content -> store.contains(Digest.sha256(content)));
        }
    }

    @Test
    void aMissingPackIsNamedWithTheObjectsItTakesAlong() throws IOException {
        Path first = packs().stream()
                .filter(file -> file.toFile().length() > 1 << 20)
                .findFirst()
                .orElseThrow();
        Files.delete(first);
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            assertThat(store.recovery().missing()).containsExactly(name(first));
            assertThat(store.verify(Progress.NONE).damages())
                    .extracting(Damage::digest)
                    .contains(Digest.sha256(large));
            store.put(large);
            assertThat(store.open(Digest.sha256(large)).readAllBytes()).isEqualTo(large);
        }
        assertThat(verify().passed()).isTrue();
    }

    @Test
    void aFileThatIsNoPackGoesToQuarantine() throws IOException {
        String name = "ab" + "0".repeat(62);
        Files.write(home.resolve("packs/ab/" + name + ".pack"), new byte[5000]);
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            assertThat(store.recovery().quarantined()).containsExactly(name);
        }
        assertThat(home.resolve("quarantine/" + name + ".pack")).exists();
        assertThat(verify().passed()).isTrue();
    }

    @Test
    void aRepairKeepsWhatIsGoodAndQuarantinesTheRest() throws IOException {
        Path pack = packs().stream()
                .filter(file -> file.toFile().length() < 1 << 20)
                .findFirst()
                .orElseThrow();
        flip(pack, Files.size(pack) / 2, 4);
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            var repaired = store.repair(store.verify(Progress.NONE), List.of(), Progress.NONE);
            assertThat(repaired.quarantined()).containsExactly(name(pack));
        }
        assertThat(home.resolve("quarantine").resolve(pack.getFileName())).exists();
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            assertThat(store.recovery().foundDamage()).isFalse();
            small.forEach(content -> assertIntactOrAbsent(store, content));
            assertThat(small).anyMatch(content -> store.contains(Digest.sha256(content)));
        }
    }

    @Test
    void whatWasLostComesBackFromACopy(@TempDir Path elsewhere) throws IOException {
        Path copy = Files.write(elsewhere.resolve("large.bin"), large);
        for (Path pack : packs()) {
            flip(pack, Files.size(pack) / 2, 1);
        }
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            Verification found = store.verify(Progress.NONE);
            var repaired = store.repair(found, List.of(elsewhere.resolve("nothing"), copy), Progress.NONE);
            assertThat(repaired.quarantined()).isNotEmpty();
            assertThat(repaired.after().passed()).isTrue();
            assertThat(store.open(Digest.sha256(large)).readAllBytes()).isEqualTo(large);
        }
        assertThat(verify().passed()).isTrue();
    }

    private static void assertIntactOrAbsent(ObjectStore store, byte[] content) {
        if (store.contains(Digest.sha256(content))) {
            assertIntactOrRefused(store, content);
        }
    }

    @Test
    void aStoreOfANewerProgramIsRefused() throws IOException {
        Files.writeString(home.resolve("FORMAT"), "{\"version\": 99}");
        assertThatThrownBy(() -> ObjectStore.open(home, SMALL_PACKS))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("newer");
    }

    private static void assertIntactOrRefused(ObjectStore store, byte[] content) {
        Digest digest = Digest.sha256(content);
        try (var in = store.open(digest)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
            assertThat(store.read(new Slice(digest, 0, content.length))).isEqualTo(content);
        } catch (DataBrokerException refused) {
            assertThat(refused).hasMessageContaining("damaged");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Verification verify() {
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            return store.verify(Progress.NONE);
        }
    }

    private List<Path> packs() throws IOException {
        try (var files = Files.walk(home.resolve("packs"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path pack) {
        return pack.getFileName().toString().replace(".pack", "");
    }

    private static void flip(Path file, long at, int mask) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(at);
            int value = access.read();
            access.seek(at);
            access.write(value ^ mask);
        }
    }

    private static byte[] random(int length, long seed) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}

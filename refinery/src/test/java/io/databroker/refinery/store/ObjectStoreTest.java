package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.refinery.DataBrokerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStoreTest {

    private static final StoreLimits SMALL_PACKS = new StoreLimits(1 << 20, 1 << 20, 4096, 8 << 20, 2);

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256 << 10, (256 << 10) - 1, (256 << 10) + 1, 3_000_000, 4 << 20, 17_000_000})
    void givesBackEveryByte(int length) throws IOException {
        byte[] content = random(length, length);
        Digest digest;
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            digest = store.put(new ByteArrayInputStream(content));
            assertThat(store.open(digest).readAllBytes()).isEqualTo(content);
        }
        assertThat(digest).isEqualTo(Digest.sha256(content));
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            assertThat(store.put(content)).isEqualTo(digest);
            assertThat(store.size(digest)).isEqualTo(length);
            assertThat(store.contains(digest)).isTrue();
            assertThat(store.open(digest).readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void storesEqualContentOnce() throws IOException {
        byte[] content = random(5_000_000, 1);
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            store.put(content);
            store.flush();
            long before = storedBytes();
            store.put(content);
            store.flush();
            assertThat(storedBytes()).isEqualTo(before);
        }
    }

    @Test
    void anInsertionChangesFewChunks() throws IOException {
        byte[] content = random(20_000_000, 2);
        byte[] edited = new byte[content.length + 1];
        System.arraycopy(content, 0, edited, 1, content.length);
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            store.put(content);
            store.flush();
            long before = storedBytes();
            store.put(edited);
            store.flush();
            assertThat(storedBytes() - before).isLessThan(5_000_000);
        }
    }

    @Test
    void compressesWhatGetsSmaller() throws IOException {
        byte[] text =
                "all work and no play makes jack a dull boy\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            Digest digest = store.put(text);
            store.flush();
            assertThat(storedBytes()).isLessThan(text.length / 20);
            assertThat(store.open(digest).readAllBytes()).isEqualTo(text);
        }
    }

    @Test
    void readsSlicesAcrossChunks() {
        byte[] content = random(9_000_000, 3);
        var random = new Random(4);
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            Digest digest = store.put(content);
            for (int i = 0; i < 50; i++) {
                int offset = random.nextInt(content.length);
                int length = random.nextInt(content.length - offset + 1);
                assertThat(store.read(new Slice(digest, offset, length)))
                        .isEqualTo(Arrays.copyOfRange(content, offset, offset + length));
            }
            assertThat(store.read(new Slice(digest, content.length, 0))).isEmpty();
            assertThatThrownBy(() -> store.read(new Slice(digest, content.length - 1, 2)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void manyThreadsPutAndReadAtOnce() throws Exception {
        try (var store = ObjectStore.open(home, SMALL_PACKS);
                var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int seed = thread % 4;
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        byte[] content = random(i % 10 == 0 ? 2_000_000 : 700 * i, 100 * seed + i);
                        Digest digest = store.put(new ByteArrayInputStream(content));
                        assertThat(store.open(digest).readAllBytes()).isEqualTo(content);
                        if (i % 16 == 0) {
                            store.flush();
                        }
                    }
                    return seed;
                }));
            }
            for (Future<?> thread : done) {
                thread.get();
            }
        }
    }

    @Test
    void aSecondOpeningIsRefused() {
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            assertThat(store.recovery().foundDamage()).isFalse();
            assertThatThrownBy(() -> ObjectStore.open(home, SMALL_PACKS))
                    .isInstanceOf(DataBrokerException.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void anUnknownDigestIsAnErrorForPeople() {
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            Digest unknown = Digest.sha256(new byte[] {1});
            assertThat(store.contains(unknown)).isFalse();
            assertThatThrownBy(() -> store.open(unknown))
                    .isInstanceOf(DataBrokerException.class)
                    .hasMessageContaining(unknown.hex());
        }
    }

    @Test
    void whatWasFlushedOutlivesTheIndex() throws IOException {
        byte[] large = random(6_000_000, 5);
        byte[] small = random(60, 6);
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            store.put(large);
            store.put(small);
        }
        Files.delete(home.resolve("index.db"));
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            assertThat(store.recovery().indexed()).isPositive();
            assertThat(store.open(Digest.sha256(large)).readAllBytes()).isEqualTo(large);
            assertThat(store.open(Digest.sha256(small)).readAllBytes()).isEqualTo(small);
        }
        Files.writeString(home.resolve("index.db"), "this is no database");
        try (var store = ObjectStore.open(home, SMALL_PACKS)) {
            assertThat(store.open(Digest.sha256(large)).readAllBytes()).isEqualTo(large);
        }
    }

    private long storedBytes() throws IOException {
        try (var files = Files.walk(home.resolve("packs"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static byte[] random(int length, long seed) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}

package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    /// How often the child is killed; `-Ddatabroker.kills=500` for a long night.
    private static final int KILLS = Integer.getInteger("databroker.kills", 15);

    @TempDir
    Path folder;

    private final Map<String, Integer> acknowledged = new HashMap<>();

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        Path home = folder.resolve("home");
        var random = new Random(20);
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = start(home, kill);
            try (BufferedReader out = child.inputReader()) {
                int enough = random.nextInt(25);
                int lines = 0;
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    acknowledge(line);
                    if (++lines > enough && child.isAlive()) {
                        child.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
                        child.toHandle().destroyForcibly();
                    }
                }
            }
            child.waitFor();
            if (kill % 5 == 4 || kill == KILLS - 1) {
                assertNothingIsLost(home);
            }
        }
        assertThat(acknowledged).isNotEmpty();
    }

    private void acknowledge(String line) {
        String[] fields = line.split(" ");
        if (fields.length == 2 && fields[0].length() == 64) {
            acknowledged.put(fields[0], Integer.parseInt(fields[1]));
        }
    }

    private void assertNothingIsLost(Path home) throws IOException {
        try (var objects = ObjectStore.open(home, CrashingChild.LIMITS);
                var items = ItemStore.open(home.resolve("items.db"), objects)) {
            assertThat(objects.recovery().foundDamage()).isFalse();
            var rows = new HashMap<String, Integer>();
            items.forEachItem(item -> rows.merge(item.path(), 1, Integer::sum));
            assertThat(rows).containsAllEntriesOf(acknowledged);
            items.forEachRecord(record -> assertThat(rows).containsEntry(record.path(), (int) record.items()));
            for (String path : rows.keySet()) {
                Digest digest = Digest.ofHex(path);
                try (var in = objects.open(digest)) {
                    assertThat(Digest.sha256(in.readAllBytes())).isEqualTo(digest);
                }
            }
            assertThat(objects.verify(Progress.NONE).damages()).isEmpty();
        }
    }

    @Test
    void aSecondProcessIsToldThatTheStoreIsInUse() throws Exception {
        Path home = folder.resolve("home");
        Process child = start(home, 1);
        try (BufferedReader out = child.inputReader()) {
            assertThat(out.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> ObjectStore.open(home, CrashingChild.LIMITS))
                    .isInstanceOf(DataBrokerException.class)
                    .hasMessageContaining("in use");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFullDiskIsAnErrorThatCostsNothingAcknowledged() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()), "tmpfs cannot be mounted");
        try {
            Digest kept = fill(disk);
            try (var store = ObjectStore.open(disk, new StoreLimits(1 << 18, 0, 1 << 18, 1 << 20, 1))) {
                assertThat(store.open(kept).readAllBytes()).hasSize(100_000);
                assertThat(disk.resolve("reserve.bin")).doesNotExist();
            }
            try (var store = ObjectStore.open(disk, new StoreLimits(1 << 18, 64 << 20, 1 << 18, 1 << 20, 1))) {
                assertThatThrownBy(() -> store.put(new byte[] {1}))
                        .isInstanceOf(DataBrokerException.class)
                        .hasMessageContaining("full");
            }
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static Digest fill(Path disk) {
        var random = new Random(3);
        var store = ObjectStore.open(disk, new StoreLimits(1 << 18, 0, 1 << 18, 1 << 20, 1));
        Digest kept = put(store, random);
        try {
            for (int i = 0; i < 1000; i++) {
                Digest digest = put(store, random);
                if (i % 10 == 0) {
                    store.flush();
                    kept = digest;
                }
            }
            throw new AssertionError("The disk is larger than it should be");
        } catch (DataBrokerException full) {
            assertThat(full).hasMessageContaining("disk");
        } finally {
            closeFull(store);
        }
        return kept;
    }

    private static Digest put(ObjectStore store, Random random) {
        var content = new byte[100_000];
        random.nextBytes(content);
        return store.put(content);
    }

    private static void closeFull(ObjectStore store) {
        try {
            store.close();
        } catch (DataBrokerException e) {
            assertThat(e).hasMessageContaining("disk");
        }
    }

    private static Process start(Path home, long seed) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingChild.class.getName(),
                        home.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}

package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.refinery.job.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionCrashTest {

    /// How often the child is killed; `-Ddatabroker.kills=500` for a long night.
    private static final int KILLS = Integer.getInteger("databroker.kills", 8);

    @TempDir
    Path folder;

    @Test
    void nothingNeededIsLostWhenACompactionIsKilled() throws Exception {
        var random = new Random(4);
        int compactions = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path home = folder.resolve("home" + kill);
            Set<Digest> needed = new HashSet<>();
            Process child = start(home, kill);
            int rounds = random.nextInt(3);
            int done = 0;
            try (BufferedReader out = child.inputReader()) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    follow(line, needed);
                    done += line.equals("compacted") ? 1 : 0;
                    if (line.startsWith("forget") && done >= rounds && child.isAlive()) {
                        child.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
                        child.toHandle().destroyForcibly();
                    }
                }
            }
            child.waitFor();
            compactions += done;
            assertReadable(home, needed);
        }
        assertThat(compactions).isPositive();
    }

    private static void follow(String line, Set<Digest> needed) {
        String[] words = line.split(" ");
        if (words.length == 2 && words[1].length() == 2 * Digest.LENGTH) {
            if (words[0].equals("put")) {
                needed.add(Digest.ofHex(words[1]));
            } else {
                needed.remove(Digest.ofHex(words[1]));
            }
        }
    }

    private static void assertReadable(Path home, Set<Digest> needed) throws IOException {
        try (var objects = ObjectStore.open(home, CrashingChild.LIMITS)) {
            assertThat(objects.recovery().foundDamage()).isFalse();
            for (Digest digest : needed) {
                try (var in = objects.open(digest)) {
                    assertThat(Digest.sha256(in.readAllBytes())).isEqualTo(digest);
                }
            }
            assertThat(objects.verify(Progress.NONE).damages()).isEmpty();
            objects.compact(needed::forEach, Progress.NONE);
            assertThat(objects.verify(Progress.NONE).damages()).isEmpty();
        }
    }

    private static Process start(Path home, int seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompactingChild.class.getName(),
                        home.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}

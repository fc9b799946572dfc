package io.databroker.refinery.store;

import io.databroker.refinery.job.Progress;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;

/// A process to be killed: stores objects, gives some up and compacts, again and again, and says what it has done.
final class CompactingChild {

    private CompactingChild() {}

    /// Arguments: the home, and a seed.
    public static void main(String[] arguments) {
        var random = new Random(Long.parseLong(arguments[1]));
        var needed = new TreeSet<Digest>();
        try (var objects = ObjectStore.open(Path.of(arguments[0]), CrashingChild.LIMITS)) {
            while (true) {
                for (int i = 0; i < 60; i++) {
                    var content = new byte[random.nextInt(15) == 0 ? 900_000 : 1 + random.nextInt(60_000)];
                    random.nextBytes(content);
                    needed.add(objects.put(content));
                }
                objects.flush();
                needed.forEach(digest -> System.out.println("put " + digest.hex()));
                for (Digest digest : needed.toArray(new Digest[0])) {
                    if (random.nextInt(2) == 0) {
                        needed.remove(digest);
                        System.out.println("forget " + digest.hex());
                    }
                }
                System.out.flush();
                objects.compact(needed::forEach, Progress.NONE);
                System.out.println("compacted");
            }
        }
    }
}

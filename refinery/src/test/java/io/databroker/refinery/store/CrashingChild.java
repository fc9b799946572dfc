package io.databroker.refinery.store;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A process to be killed: takes in file after file and says so when each is durable.
final class CrashingChild {

    static final StoreLimits LIMITS = new StoreLimits(1 << 20, 1 << 20, 4096, 8 << 20, 2);

    private CrashingChild() {}

    /// Arguments: the home, and a seed.
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        var random = new Random(Long.parseLong(arguments[1]));
        try (var objects = ObjectStore.open(home, LIMITS);
                var items = ItemStore.open(home.resolve("items.db"), objects)) {
            System.out.println("open");
            while (true) {
                takeIn(objects, items, random);
            }
        }
    }

    private static void takeIn(ObjectStore objects, ItemStore items, Random random) {
        var content = new byte[random.nextInt(20) == 0 ? 2_000_000 : 1 + random.nextInt(50_000)];
        random.nextBytes(content);
        Digest digest = objects.put(content);
        int rows = random.nextInt(10) == 0 ? 25_000 : 1 + random.nextInt(5);
        String path = digest.hex();
        try (var intake = items.begin(path)) {
            for (int row = 0; row < rows; row++) {
                intake.add(new Item(
                        items.nextOrdinal(),
                        new UUID(row, row),
                        path,
                        null,
                        row,
                        Modality.TEXT,
                        "text/plain",
                        digest,
                        new Slice(digest, 0, content.length),
                        List.of(),
                        0));
            }
            intake.complete(List.of(new IngestionRecord(
                    path, null, digest, content.length, 0, "text/plain", Status.INGESTED, null, List.of(), rows)));
        }
        items.flush();
        System.out.println(path + " " + rows);
    }
}

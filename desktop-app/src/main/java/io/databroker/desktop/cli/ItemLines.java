package io.databroker.desktop.cli;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.refine.RefinedItems;
import io.databroker.refinery.store.ItemStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes what a run found out about every item, a JSON line each, whole or not at all.
final class ItemLines {

    private ItemLines() {}

    static void write(ItemStore items, long run, Path file) {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling("." + target.getFileName() + ".partial");
        try {
            Files.createDirectories(target.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
                for (RefinedItem item : new RefinedItems(items, run)) {
                    out.write(Json.MAPPER.writeValueAsBytes(ItemLine.of(item)));
                    out.write('\n');
                }
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DataBrokerException("The items cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}

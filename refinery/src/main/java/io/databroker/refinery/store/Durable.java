package io.databroker.refinery.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writing that survives a power cut: the file is synced before it gets its name, its folder after.
final class Durable {

    private Durable() {}

    /// Writes a small file: the old one or the new one is there at any time, never a part.
    static void write(Path folder, String name, byte[] content) throws IOException {
        Path temporary = folder.resolve(name + ".tmp");
        try (var channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folder);
    }

    /// Makes the names in a folder durable. Windows has no such call and needs none.
    static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            if (Files.isReadable(folder)) {
                return;
            }
            throw e;
        }
    }
}

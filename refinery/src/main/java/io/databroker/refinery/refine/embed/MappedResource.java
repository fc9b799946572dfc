package io.databroker.refinery.refine.embed;

import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Maps a large resource of the class path into memory, so that all processes on a machine share its pages.
///
/// A resource in a folder is mapped where it lies. One inside a jar is copied once to `~/.cache/databroker`, under
/// a name that holds its checksum, and mapped there.
public final class MappedResource {

    private MappedResource() {}

    /// The bytes of the resource `name` beside `owner`, for the life of the process.
    public static MemorySegment map(Class<?> owner, String name) {
        URL url = owner.getResource(name);
        if (url == null) {
            throw new DataBrokerException("The file " + name + " is missing from the program. Install it again.");
        }
        try (FileChannel channel = FileChannel.open(locate(url, name))) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.global());
        } catch (IOException | URISyntaxException e) {
            throw new DataBrokerException("The file " + name + " of the program cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path locate(URL url, String name) throws IOException, URISyntaxException {
        if (url.getProtocol().equals("file")) {
            return Path.of(url.toURI());
        }
        URLConnection connection = url.openConnection();
        long checksum =
                connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : 0;
        long size = connection.getContentLengthLong();
        Path folder = Path.of(System.getProperty("user.home"), ".cache", "databroker");
        Path copy = folder.resolve(Long.toHexString(checksum) + "-" + name);
        if (!Files.exists(copy) || Files.size(copy) != size) {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, name, ".draft");
            try (InputStream in = connection.getInputStream()) {
                Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(draft, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return copy;
    }
}

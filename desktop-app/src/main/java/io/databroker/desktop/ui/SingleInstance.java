package io.databroker.desktop.ui;

import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that a library is open in one window only: who comes second asks the first to show itself.
///
/// They find each other by a socket file whose name follows from the library's folder.
final class SingleInstance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

    private final Path file;
    private final @Nullable ServerSocketChannel server;

    private SingleInstance(Path file, @Nullable ServerSocketChannel server) {
        this.file = file;
        this.server = server;
    }

    /// Becomes the one window of the library, unless there is one already, which then shows itself.
    ///
    /// @param show called on a thread of its own whenever somebody else comes
    static SingleInstance claim(Path library, Runnable show) throws IOException {
        String name = Digest.sha256(
                        library.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 16);
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "databroker-" + name + ".sock");
        var address = UnixDomainSocketAddress.of(file);
        if (Files.exists(file)) {
            try (var _ = SocketChannel.open(address)) {
                return new SingleInstance(file, null);
            } catch (IOException nobodyListens) {
                Files.deleteIfExists(file);
            }
        }
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(address);
        var instance = new SingleInstance(file, server);
        Thread.ofVirtual().name("single-instance").start(() -> listen(server, show));
        return instance;
    }

    /// Whether this is the one.
    boolean isFirst() {
        return server != null;
    }

    private static void listen(ServerSocketChannel server, Runnable show) {
        while (server.isOpen()) {
            try (var _ = server.accept()) {
                show.run();
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (IOException e) {
                LOG.warn("Listening for a second start failed", e);
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            Files.deleteIfExists(file);
        }
    }
}

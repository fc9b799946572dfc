package io.databroker.refinery.ingest;

import io.databroker.refinery.source.Archive;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.source.Expansion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The layers of compression around a file, taken off until something else appears.
final class Layers implements AutoCloseable {

    private final Path scratch;
    private final Expansion expansion;
    private final Deque<Blob> peeled = new ArrayDeque<>();
    private @Nullable Blob innermost;
    private int depth;

    Layers(Path scratch, Expansion expansion) {
        this.scratch = scratch;
        this.expansion = expansion;
    }

    /// Takes the layers off and gives the type of what is inside; a name that lies about any of them counts.
    ///
    /// @param depth how many archives `blob` lies in
    ContentType peel(Blob blob, String name, int depth) throws IOException {
        innermost = blob;
        this.depth = depth;
        Blob current = blob;
        String inside = name;
        boolean lies = false;
        while (true) {
            ContentType type = TypeDetector.detect(current, inside);
            lies |= type.wrongSuffix();
            if (type.kind() != Kind.COMPRESSED) {
                return new ContentType(type.mediaType(), type.kind(), type.charset(), lies);
            }
            expansion.enter(++this.depth);
            current = Archive.inflate(current, type.mediaType(), expansion, scratch);
            peeled.push(current);
            innermost = current;
            inside = inside(inside);
        }
    }

    /// The name of what is inside: without `.gz` and the like, and `.tar` for `.tgz`.
    private static String inside(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return name;
        }
        String base = name.substring(0, dot);
        return switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "tgz", "tbz2", "tbz", "txz", "tzst", "taz" -> base + ".tar";
            case "svgz" -> base + ".svg";
            case String _ -> base;
        };
    }

    Blob innermost() {
        if (innermost == null) {
            throw new IllegalStateException("Nothing was peeled");
        }
        return innermost;
    }

    /// How many layers and archives the innermost lies in.
    int depth() {
        return depth;
    }

    @Override
    public void close() throws IOException {
        for (Blob blob : peeled) {
            blob.close();
        }
    }
}

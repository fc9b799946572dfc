package io.databroker.refinery.packaging.shard;

import io.databroker.refinery.packaging.Contents;
import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A shard of JSON lines whose bodies are files beside it, in folders by the first byte of their digest.
final class FilesShard implements ShardWriter {

    private final JsonLinesShard lines;
    private final Path folder;
    private final Contents contents;

    FilesShard(Path folder, String name, Contents contents) throws IOException {
        this.lines = new JsonLinesShard(folder.resolve(name));
        this.folder = folder;
        this.contents = contents;
    }

    @Override
    public void add(RowHead head, byte[] json) throws IOException {
        lines.add(head, json);
        var body = head.body();
        if (body != null) {
            Path target = folder.resolve(path(head.digest(), head.id() + "." + head.extension()));
            Files.createDirectories(target.getParent());
            try (InputStream in = contents.open(body)) {
                Files.copy(in, target);
            }
        }
    }

    /// Where the file of a row lies, seen from its shard.
    static String path(Digest digest, String name) {
        return "files/" + digest.hex().substring(0, 2) + "/" + name;
    }

    @Override
    public void finish() throws IOException {
        lines.finish();
    }
}

package io.databroker.refinery.packaging.shard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A shard of JSON lines.
final class JsonLinesShard implements ShardWriter {

    private final OutputStream out;

    JsonLinesShard(Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 17);
    }

    @Override
    public void add(RowHead head, byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }

    @Override
    public void finish() throws IOException {
        out.close();
    }
}

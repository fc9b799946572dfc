package io.databroker.refinery.packaging.shard;

import io.databroker.refinery.packaging.Contents;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// A WebDataset shard: each sample is its file and a JSON file, both named by the item's id.
final class TarShard implements ShardWriter {

    private static final int READABLE = 0644;

    private final TarArchiveOutputStream tar;
    private final Contents contents;

    TarShard(Path file, Contents contents) throws IOException {
        this.contents = contents;
        tar = new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 17));
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    @Override
    public void add(RowHead head, byte[] json) throws IOException {
        var body = head.body();
        if (body != null) {
            begin(head.id() + "." + head.extension(), body.length());
            try (InputStream in = contents.open(body)) {
                in.transferTo(tar);
            }
            tar.closeArchiveEntry();
        }
        begin(head.id() + ".json", json.length);
        tar.write(json);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(READABLE);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
    }

    @Override
    public void finish() throws IOException {
        tar.close();
    }
}

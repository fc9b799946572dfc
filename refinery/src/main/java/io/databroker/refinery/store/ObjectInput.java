package io.databroker.refinery.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/// Reads an object chunk by chunk. No byte of a chunk is given before its SHA-256 was compared.
final class ObjectInput extends InputStream {

    private final FrameReader frames;
    private final Iterator<Digest> parts;
    private byte[] chunk = new byte[0];
    private int position;

    ObjectInput(FrameReader frames, List<Digest> parts) {
        this.frames = frames;
        this.parts = parts.iterator();
    }

    private boolean atEnd() {
        while (position == chunk.length) {
            if (!parts.hasNext()) {
                return true;
            }
            chunk = frames.verifiedData(parts.next());
            position = 0;
        }
        return false;
    }

    @Override
    public int read() {
        return atEnd() ? -1 : chunk[position++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (atEnd()) {
            return -1;
        }
        int part = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, part);
        position += part;
        return part;
    }

    @Override
    public int available() {
        return chunk.length - position;
    }

    @Override
    public long transferTo(OutputStream target) throws IOException {
        long moved = 0;
        while (!atEnd()) {
            target.write(chunk, position, chunk.length - position);
            moved += chunk.length - position;
            position = chunk.length;
        }
        return moved;
    }
}

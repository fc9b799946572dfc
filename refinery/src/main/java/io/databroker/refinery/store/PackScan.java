package io.databroker.refinery.store;

import io.databroker.refinery.store.PackFooter.Entry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds out what is in a pack that the index does not know.
final class PackScan {

    private static final byte FIRST_OF_MAGIC = 'D';

    private PackScan() {}

    /// The footer of the pack in `file`, where it is intact.
    static Optional<PackFooter> footer(Path file) throws IOException {
        try (var pack = new RandomAccessFile(file.toFile(), "r")) {
            if (pack.length() < PackFooter.TAIL) {
                return Optional.empty();
            }
            Optional<Integer> size = PackFooter.sizeFrom(last(pack, PackFooter.TAIL));
            return size.isPresent() && size.get() <= pack.length()
                    ? PackFooter.decode(last(pack, size.get()))
                    : Optional.empty();
        }
    }

    private static byte[] last(RandomAccessFile file, int length) throws IOException {
        var bytes = new byte[length];
        file.seek(file.length() - length);
        file.readFully(bytes);
        return bytes;
    }

    /// The footer at the end of a pack of `size` bytes, where it is intact.
    static Optional<PackFooter> footer(byte[] bytes, int size) {
        if (size < PackFooter.TAIL) {
            return Optional.empty();
        }
        return PackFooter.sizeFrom(Arrays.copyOfRange(bytes, size - PackFooter.TAIL, size))
                .filter(length -> length <= size)
                .flatMap(length -> PackFooter.decode(Arrays.copyOfRange(bytes, size - length, size)));
    }

    /// Every intact frame of a pack without a footer, found by their magic numbers.
    static PackFooter salvage(byte[] bytes, int size) {
        List<Entry> entries = new ArrayList<>();
        int offset = 0;
        while (offset < size) {
            Optional<Frame> frame = bytes[offset] == FIRST_OF_MAGIC ? intact(bytes, size, offset) : Optional.empty();
            if (frame.isPresent()) {
                entries.add(new Entry(frame.get().digest(), offset));
                offset += frame.get().size();
            } else {
                offset++;
            }
        }
        return new PackFooter(entries);
    }

    /// The frame at `offset`, where it is whole and its CRC is right.
    static Optional<Frame> intact(byte[] bytes, int size, int offset) {
        return Frame.parse(bytes, offset)
                .filter(frame -> offset + (long) frame.size() <= size
                        && frame.isIntact(bytes, offset, bytes, offset + Frame.HEAD));
    }
}

package io.databroker.refinery.refine.dedup.text;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Writes a part of an index. All numbers are big-endian.
///
/// Layout: a header of five longs (magic, texts, words, bytes of names, passages); where each text's words begin, a
/// long each and one for the end; the words, four bytes each; the signatures; where each name begins, likewise; the
/// names in UTF-8; then tables of a key and a text, four bytes each, ascending: one of identities, one of bucket
/// keys for each band, one of the hashes of [Winnowing]. About 2.3 kB for a text of 200 words.
///
/// The last table is written in ranges of hashes, each sorted in memory, of about four million entries: 32 MB of
/// heap, and 8 bytes for each text besides.
final class IndexPartWriter {

    static final long MAGIC = 0x4442_5349_4D31_0000L + Signature.VERSION;
    static final long HEADER = 5L * Long.BYTES;

    private static final int RANGE = 1 << 22;

    private final int size;
    private final IntFunction<IndexedText> texts;
    private final IntFunction<byte[]> signatures;
    private final long[] wordStarts;
    private final long[] nameStarts;
    private final long[] identities;
    private long passages;

    private IndexPartWriter(int size, IntFunction<IndexedText> texts, IntFunction<byte[]> signatures) {
        this.size = size;
        this.texts = texts;
        this.signatures = signatures;
        this.wordStarts = new long[size + 1];
        this.nameStarts = new long[size + 1];
        this.identities = new long[size];
    }

    /// Writes `file`, which appears when all of it is on the disk.
    ///
    /// @param texts gives each by its number, several times
    /// @param signatures gives those alone, many times
    static void write(Path file, int size, IntFunction<IndexedText> texts, IntFunction<byte[]> signatures)
            throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16))) {
            new IndexPartWriter(size, texts, signatures).write(out);
        }
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void write(DataOutputStream out) throws IOException {
        measure();
        for (long number : new long[] {MAGIC, size, wordStarts[size], nameStarts[size], passages}) {
            out.writeLong(number);
        }
        writeAll(out, wordStarts);
        for (int i = 0; i < size; i++) {
            for (int word : texts.apply(i).words()) {
                out.writeInt(word);
            }
        }
        for (int i = 0; i < size; i++) {
            out.write(signatures.apply(i));
        }
        writeAll(out, nameStarts);
        for (int i = 0; i < size; i++) {
            out.write(texts.apply(i).name().getBytes(StandardCharsets.UTF_8));
        }
        Arrays.sort(identities);
        writeAll(out, identities);
        for (int band = 0; band < Signature.BANDS; band++) {
            writeAll(out, band(band));
        }
        int ranges = (int) (passages / RANGE + 1);
        for (int range = 0; range < ranges; range++) {
            writeAll(out, passages(range, ranges));
        }
    }

    private void measure() {
        for (int i = 0; i < size; i++) {
            IndexedText text = texts.apply(i);
            wordStarts[i + 1] = wordStarts[i] + text.words().length;
            nameStarts[i + 1] = nameStarts[i] + text.name().getBytes(StandardCharsets.UTF_8).length;
            identities[i] = (long) text.identity() << Integer.SIZE | i;
            passages += Winnowing.kept(text.words()).length;
        }
    }

    private long[] band(int band) {
        var entries = new long[size];
        for (int i = 0; i < size; i++) {
            entries[i] = (long) IndexPart.key(signatures.apply(i), band) << Integer.SIZE | i;
        }
        Arrays.sort(entries);
        return entries;
    }

    private long[] passages(int range, int ranges) {
        var entries = new long[1 << 10];
        int count = 0;
        for (int i = 0; i < size; i++) {
            for (int hash : Winnowing.kept(texts.apply(i).words())) {
                if (((hash + (1L << 31)) * ranges) >>> Integer.SIZE == range) {
                    entries = count == entries.length ? Arrays.copyOf(entries, 2 * count) : entries;
                    entries[count++] = (long) hash << Integer.SIZE | i;
                }
            }
        }
        long[] exact = Arrays.copyOf(entries, count);
        Arrays.sort(exact);
        return exact;
    }

    private static void writeAll(DataOutputStream out, long[] numbers) throws IOException {
        for (long number : numbers) {
            out.writeLong(number);
        }
    }
}

package io.databroker.refinery.refine.compliance.personal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// What dictionaries say of a word: whether it is known as a first name, a town, a common word and so on.
///
/// An open table from the hash of the lower-case word to a set of flags. Two words in a hundred thousand share a
/// hash by chance, which no reader of evidence this weak would notice. `LexiconCompiler` (test sources) makes
/// the table.
final class Lexicon {

    static final int FIRST_NAME = 1;
    static final int LAST_NAME = 1 << 1;
    static final int PLACE = 1 << 2;
    static final int COUNTRY = 1 << 3;
    static final int STREET = 1 << 4;
    static final int COMPANY = 1 << 5;
    static final int NATION = 1 << 6;
    static final int JOB = 1 << 7;
    static final int TITLE = 1 << 8;
    /// An English word more often written with a small letter.
    static final int COMMON = 1 << 9;
    /// A word more often written with a capital.
    static final int CAPITAL = 1 << 10;

    static final int FLAGS = 11;

    /// The table inside the program.
    static final String RESOURCE = "lexicon.bin.gz";

    static final Lexicon INSTANCE = load();

    /// The hash of a word in the upper half, its flags in the lower one: a look-up touches one place. 0 is free.
    private final long[] entries;

    private Lexicon(int slots) {
        entries = new long[slots];
    }

    private static Lexicon load() {
        try (InputStream resource = Lexicon.class.getResourceAsStream(RESOURCE);
                var in = new DataInputStream(
                        new BufferedInputStream(new GZIPInputStream(Objects.requireNonNull(resource))))) {
            int words = in.readInt();
            var lexicon = new Lexicon(Integer.highestOneBit(words) * 4);
            for (int i = 0; i < words; i++) {
                lexicon.put(in.readInt(), in.readShort());
            }
            return lexicon;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the lexicon is part of the program", unreadable);
        }
    }

    private void put(int hash, short flags) {
        entries[slot(hash)] = (long) hash << Integer.SIZE | (flags & 0xFFFF);
    }

    /// The flags of the word with this hash, 0 where it is not known.
    int flags(int hash) {
        return (int) entries[slot(hash)];
    }

    private int slot(int hash) {
        int mask = entries.length - 1;
        int slot = ((hash * 0x9E3779B1) >>> 7) & mask;
        while (entries[slot] != 0 && (int) (entries[slot] >> Integer.SIZE) != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}

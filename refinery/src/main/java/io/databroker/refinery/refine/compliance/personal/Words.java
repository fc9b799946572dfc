package io.databroker.refinery.refine.compliance.personal;

import java.util.stream.Stream;

/// A set of words, asked by the hashes that [Tokens] gives them: an open table in which a look-up mostly touches
/// one place. Upper and lower case are the same.
final class Words {

    private final int[] slots;

    private Words(int count) {
        slots = new int[Integer.highestOneBit(count + 1) * 8];
    }

    static Words of(String... words) {
        var set = new Words(words.length);
        Stream.of(words).mapToInt(Tokens::hash).forEach(hash -> set.slots[set.slot(hash)] = hash);
        return set;
    }

    boolean has(int hash) {
        return hash != 0 && slots[slot(hash)] == hash;
    }

    private int slot(int hash) {
        int slot = ((hash * 0x9E3779B1) >>> 16) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}

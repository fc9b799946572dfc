package io.databroker.refinery.refine.dedup.text;

import java.util.Arrays;

/// The distinct words of a text, numbered from 0 in order of appearance. Open addressing, no objects per word.
final class Vocabulary {

    private final int[] slots;
    private final int[] numbers;
    private int size;

    Vocabulary(int[] words) {
        int capacity = Integer.highestOneBit(Math.max(4, words.length)) << 2;
        slots = new int[capacity];
        numbers = new int[capacity];
        Arrays.fill(numbers, -1);
        for (int word : words) {
            int slot = slot(word);
            if (numbers[slot] < 0) {
                slots[slot] = Words.identity(word);
                numbers[slot] = size++;
            }
        }
    }

    int size() {
        return size;
    }

    /// How often each occurs in `words`, all of which are known.
    int[] count(int[] words) {
        var counts = new int[size];
        for (int word : words) {
            counts[numbers[slot(word)]]++;
        }
        return counts;
    }

    /// The number of each word, -1 where it is unknown.
    int[] places(int[] words) {
        var places = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            places[i] = numbers[slot(words[i])];
        }
        return places;
    }

    private int slot(int word) {
        int identity = Words.identity(word);
        int slot = ((identity * 0x9E3779B1) >>> 7) & (slots.length - 1);
        while (numbers[slot] >= 0 && slots[slot] != identity) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}

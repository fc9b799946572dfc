package io.databroker.refinery.table;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// Where items come from, as `path!/member`, each once and in order, as one run of bytes: a million names are not a
/// million objects.
///
/// @param text all names in UTF-8, one after the other
/// @param ends position behind each name
record Names(byte[] text, int[] ends) {

    static Names of(List<String> names) {
        byte[][] encoded = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        int total = 0;
        int[] ends = new int[encoded.length];
        for (int i = 0; i < ends.length; i++) {
            total = Math.addExact(total, encoded[i].length);
            ends[i] = total;
        }
        byte[] text = new byte[total];
        for (int i = 0; i < ends.length; i++) {
            System.arraycopy(encoded[i], 0, text, start(ends, i), encoded[i].length);
        }
        return new Names(text, ends);
    }

    private static int start(int[] ends, int name) {
        return name == 0 ? 0 : ends[name - 1];
    }

    int size() {
        return ends.length;
    }

    String get(int name) {
        int start = start(ends, name);
        return new String(text, start, ends[name] - start, StandardCharsets.UTF_8);
    }

    /// The names that hold `part`, in whatever case. Parts of ASCII letters are looked for in the bytes.
    BitSet holding(String part) {
        var holding = new BitSet(size());
        String lower = part.toLowerCase(Locale.ROOT);
        boolean plain = lower.chars().allMatch(letter -> letter < 128);
        byte[] wanted = lower.getBytes(StandardCharsets.UTF_8);
        for (int name = 0; name < size(); name++) {
            if (plain ? holds(name, wanted) : get(name).toLowerCase(Locale.ROOT).contains(lower)) {
                holding.set(name);
            }
        }
        return holding;
    }

    private boolean holds(int name, byte[] wanted) {
        int last = ends[name] - wanted.length;
        for (int from = start(ends, name); from <= last; from++) {
            int same = 0;
            while (same < wanted.length && lower(text[from + same]) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }
}

package io.databroker.refinery.refine.dedup.text;

import java.util.List;

/// Parts of an index that follow each other, read as if they were one.
final class MergedParts {

    private final List<IndexPart> parts;
    private int last;

    MergedParts(List<IndexPart> parts) {
        this.parts = List.copyOf(parts);
    }

    List<IndexPart> parts() {
        return parts;
    }

    long first() {
        return parts.getFirst().first();
    }

    int size() {
        return Math.toIntExact(parts.getLast().first() + parts.getLast().size() - first());
    }

    IndexedText text(int index) {
        IndexPart part = part(index);
        return part.text((int) (first() + index - part.first()));
    }

    byte[] signature(int index) {
        IndexPart part = part(index);
        return part.signature((int) (first() + index - part.first()));
    }

    /// The part that holds it; who reads in order is answered at once.
    private IndexPart part(int index) {
        long number = first() + index;
        last = number < parts.get(last).first() ? 0 : last;
        while (number >= parts.get(last).first() + parts.get(last).size()) {
            last++;
        }
        return parts.get(last);
    }
}

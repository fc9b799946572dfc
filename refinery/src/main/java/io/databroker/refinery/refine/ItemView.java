package io.databroker.refinery.refine;

import io.databroker.refinery.decode.Content;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;

/// The items that a grouping compares: those with a sketch of its kind that no earlier grouping has tied to
/// another.
public interface ItemView {

    /// How many there are.
    long size();

    /// Visits every sketch in order of ordinals.
    void forEachSketch(SketchVisitor visitor);

    /// The item.
    Item item(long ordinal);

    /// The item's content as it was ingested. Cheap when called in order of ordinals, a decode otherwise.
    Content content(long ordinal);

    /// What decides which of several duplicates stays.
    Rank rank(long ordinal);

    /// Which of these items must not end in one cluster.
    default Distinctions distinctions() {
        return Distinctions.NONE;
    }

    /// Receives one sketch.
    interface SketchVisitor {
        void visit(long ordinal, byte[] sketch);
    }

    /// Best first: highest quality, then largest extent, then oldest, then smallest digest, then first by origin.
    ///
    /// @param quality overall score in [0, 1], 0 where unknown; one less for an item that a stage has dropped
    /// @param extent characters, filled fields of a row, pixels or samples
    /// @param modifiedMillis of the file
    /// @param digest of the item's bytes
    /// @param ordinal position by origin
    record Rank(double quality, long extent, long modifiedMillis, Digest digest, long ordinal)
            implements Comparable<Rank> {

        @Override
        public int compareTo(Rank other) {
            int order = Double.compare(other.quality, quality);
            order = order != 0 ? order : Long.compare(other.extent, extent);
            order = order != 0 ? order : Long.compare(modifiedMillis, other.modifiedMillis);
            order = order != 0 ? order : digest.compareTo(other.digest);
            return order != 0 ? order : Long.compare(ordinal, other.ordinal);
        }
    }
}

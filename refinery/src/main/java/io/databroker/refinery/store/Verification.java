package io.databroker.refinery.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reading everything in a store found.
///
/// @param packs that were read
/// @param frames chunks and lists of chunks that were read
/// @param storedBytes in packs
/// @param bytes when decoded
/// @param damages everything that is not as it was written; empty where all is well
public record Verification(int packs, long frames, long storedBytes, long bytes, List<Damage> damages) {

    public Verification {
        damages = List.copyOf(damages);
    }

    /// One thing that is not as it was written.
    ///
    /// @param pack the name of the pack
    /// @param digest of the chunk or object that is affected, or null where the pack as a whole is
    /// @param what happened, for people
    public record Damage(String pack, @Nullable Digest digest, String what) {}

    /// Whether everything is as it was written.
    public boolean passed() {
        return damages.isEmpty();
    }
}

package io.databroker.refinery.ingest;

import java.time.Instant;
import java.time.InstantSource;

/// The seller's word that the files are the seller's to sell. No import begins without it.
///
/// @param by who gave it
/// @param at when
/// @param sentence the exact words that were agreed to
public record Attestation(String by, Instant at, String sentence) {

    /// What the seller agrees to.
    public static final String SENTENCE = "I have the legal right to use, to process and to sell every file that I am"
            + " bringing in, and nobody's rights stand against it.";

    /// The seller agrees to [#SENTENCE] now.
    public static Attestation of(String by, InstantSource clock) {
        return new Attestation(by, clock.instant(), SENTENCE);
    }
}

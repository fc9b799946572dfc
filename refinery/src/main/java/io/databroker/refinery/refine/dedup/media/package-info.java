/// Which pictures, sounds and films show or play the same. Decoded content flows in, compact sketches are kept, and
/// verified pairs flow out to be clustered. Called by the deduplication stages of a run.
@NullMarked
package io.databroker.refinery.refine.dedup.media;

import org.jspecify.annotations.NullMarked;

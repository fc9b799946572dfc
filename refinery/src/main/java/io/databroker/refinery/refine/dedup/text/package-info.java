/// Texts that say nearly the same: words, signatures, candidates, verified likeness.
///
/// Texts flow in one by one and leave a short sketch each; the sketches and, for the few candidates, the texts
/// flow in again, and verified clusters flow out. An index keeps what is needed of all texts there ever were, and
/// tells what new ones have in common with them. Called by the runs of recipes and by the inspection of single
/// files.
@NullMarked
package io.databroker.refinery.refine.dedup.text;

import org.jspecify.annotations.NullMarked;

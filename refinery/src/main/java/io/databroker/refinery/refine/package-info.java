/// A recipe's stages look at every item and say keep, change or drop; a run makes a new immutable version.
///
/// Stored items flow in, a verdict, scores, findings and clusters for each flow out to the item store.
@NullMarked
package io.databroker.refinery.refine;

import org.jspecify.annotations.NullMarked;

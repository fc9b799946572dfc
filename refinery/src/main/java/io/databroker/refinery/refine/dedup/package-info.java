/// Which items say the same: candidates by fingerprint, verified pairs, clusters around the best item.
@NullMarked
package io.databroker.refinery.refine.dedup;

import org.jspecify.annotations.NullMarked;

/// How good an item is: measured features, calibrated scores and the evidence for them, per modality.
@NullMarked
package io.databroker.refinery.refine.quality;

import org.jspecify.annotations.NullMarked;

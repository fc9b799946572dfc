/// How good a picture, a sound or a film is. Decoded content flows in; scores in [0, 1] with the evidence they rest
/// on flow out. Called by the quality stage.
@NullMarked
package io.databroker.refinery.refine.quality.media;

import org.jspecify.annotations.NullMarked;

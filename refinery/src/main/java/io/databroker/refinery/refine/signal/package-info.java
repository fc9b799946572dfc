/// Pictures and sounds as plain numbers: planes of brightness, resampled sound, Fourier transforms. Decoded content
/// flows in, arrays flow out; the quality scores and the near-duplicate search of media call it, and nobody else.
@NullMarked
package io.databroker.refinery.refine.signal;

import org.jspecify.annotations.NullMarked;

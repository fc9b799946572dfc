/// Repairs that lose nothing: Unicode form, white space, control characters, mis-decoded text.
@NullMarked
package io.databroker.refinery.refine.normalise;

import org.jspecify.annotations.NullMarked;

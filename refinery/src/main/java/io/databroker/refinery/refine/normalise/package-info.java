/// Repairs that lose nothing: Unicode form, white space, control characters, mis-decoded text.
///
/// Texts and records' text fields flow in, the same texts put right flow out with the reasons for every change.
/// Called by runs through [NormaliseStage].
@NullMarked
package io.databroker.refinery.refine.normalise;

import org.jspecify.annotations.NullMarked;

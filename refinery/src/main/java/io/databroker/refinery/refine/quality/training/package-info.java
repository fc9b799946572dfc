/// How the text score came about: clean texts, controlled damage, the fit of a monotone additive model, its
/// calibration and its reliability plot.
///
/// Text collections flow in, the small files flow out that [io.databroker.refinery.refine.quality.TextModel] and
/// its letter and word-order tables are read from. Called by hand, never by a run; [Damage] also serves the tests.
@NullMarked
package io.databroker.refinery.refine.quality.training;

import org.jspecify.annotations.NullMarked;

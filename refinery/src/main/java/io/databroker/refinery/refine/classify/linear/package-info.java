/// Linear text classifiers: hashed features, training, calibrated prediction.
///
/// Labelled texts flow in, a model that can be written to a file and asked for labels flows out. Called by the
/// domain classifier, by its training and by benchmarks.
@NullMarked
package io.databroker.refinery.refine.classify.linear;

import org.jspecify.annotations.NullMarked;

/// What an item is: its subject matter and its kind of content; its languages are told in the package `language`.
///
/// Items flow in with their text, labels with calibrated probability and the terms or structures that decided flow
/// out. Called by runs, as stages.
@NullMarked
package io.databroker.refinery.refine.classify;

import org.jspecify.annotations.NullMarked;

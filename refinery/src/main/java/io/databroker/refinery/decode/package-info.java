/// From stored bytes to something that can be measured: text, values, pixels, samples, frames.
///
/// Bytes flow in, [Content] flows out, guarded against hostile input by limits on time, memory, nesting,
/// expansion and pixels. Called by ingest, to confirm a type by decoding, and by refine.
@NullMarked
package io.databroker.refinery.decode;

import org.jspecify.annotations.NullMarked;

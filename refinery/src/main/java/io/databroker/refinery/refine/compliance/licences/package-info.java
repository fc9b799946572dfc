/// Licences: text flows in, what it says of its own terms flows out, as SPDX identifiers and marks.
/// Nothing is guessed: what no text says stays unknown.
@NullMarked
package io.databroker.refinery.refine.compliance.licences;

import org.jspecify.annotations.NullMarked;

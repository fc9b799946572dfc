/// The pipeline: from what a seller points at to a package that a stranger can check.
///
/// Data flow top to bottom through `source`, `ingest`, `store`, `refine` and `packaging`. Nothing here knows a
/// window, a network or an object-relational mapper.
@NullMarked
package io.databroker.refinery;

import org.jspecify.annotations.NullMarked;

/// Where everything rests between the steps: bytes by digest in [ObjectStore], items of one dataset in [ItemStore].
///
/// Every step reads from here and writes to here; no step calls another.
@NullMarked
package io.databroker.refinery.store;

import org.jspecify.annotations.NullMarked;

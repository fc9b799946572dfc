/// Types of files by their magic numbers. In flow the first bytes of a file, out flows the type that Tika's table
/// of magic numbers gives them. Called by the detection of types in `ingest`.
@NullMarked
package io.databroker.refinery.ingest.magic;

import org.jspecify.annotations.NullMarked;

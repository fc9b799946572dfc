/// Personal data: text flows in, spans with a type and a calibrated probability flow out. Patterns are
/// proven by checksums and context, names and places by a small tagger. The stage reports, redacts or
/// drops; a column of a table is also judged as a whole.
@NullMarked
package io.databroker.refinery.refine.compliance.personal;

import org.jspecify.annotations.NullMarked;

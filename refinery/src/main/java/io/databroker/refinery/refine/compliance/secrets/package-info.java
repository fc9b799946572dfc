/// Secrets: text flows in, spans that open a door somewhere flow out. Rules are data, found by one
/// automaton over all keywords, proven by entropy and checksum, and looked for once more in decoded
/// forms.
@NullMarked
package io.databroker.refinery.refine.compliance.secrets;

import org.jspecify.annotations.NullMarked;

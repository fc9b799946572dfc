/// Policies: the totals of a run flow in, and for each check its limit, what was measured and whether
/// it holds flow out. A thing that nobody measured is unknown, never passed.
@NullMarked
package io.databroker.refinery.refine.compliance.policy;

import org.jspecify.annotations.NullMarked;

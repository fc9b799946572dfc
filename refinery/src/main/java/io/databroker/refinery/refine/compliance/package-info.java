/// What must not be sold unseen: personal data, secrets, licences, and the policy a package has to meet.
///
/// Items flow in through the stages of the sub-packages, findings and redacted contents flow out. What the stages
/// have in common, the treatment of found spans, is here. Recipes and packaging may call.
@NullMarked
package io.databroker.refinery.refine.compliance;

import org.jspecify.annotations.NullMarked;

/// What must not be sold unseen: personal data, secrets, licences, and the policy a package has to meet.
@NullMarked
package io.databroker.refinery.refine.compliance;

import org.jspecify.annotations.NullMarked;

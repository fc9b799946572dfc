package io.databroker.refinery.refine.compliance.personal;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;

/// A span that may be personal data.
///
/// @param type what it would be
/// @param code as the finding spells the type: the type's own code, or that with a subtype
/// @param start first position
/// @param end position after it
/// @param probability calibrated, in [0, 1]
record Hit(PersonalType type, String code, int start, int end, double probability) {

    Hit(PersonalType type, int start, int end, double probability) {
        this(type, type.code(), start, end, probability);
    }

    Finding toFinding() {
        return new Finding(code, null, start, end, probability, Action.REPORTED);
    }
}

package io.databroker.refinery.refine.compliance.licences;

import java.util.List;
import java.util.Set;

/// The phrases by which one licence is known.
///
/// @param id SPDX identifier
/// @param any phrases of which one is enough
/// @param all phrases that are enough together; empty for none
/// @param unless phrases that rule it out
record LicenceRule(String id, List<String> any, List<String> all, List<String> unless) {

    private static final double BY_ONE = .9;
    private static final double BY_ALL = .97;

    /// The probability that a text with these phrases carries the licence, 0 where it does not.
    double probability(Set<String> phrases) {
        if (unless.stream().anyMatch(phrases::contains)) {
            return 0;
        }
        if (!all.isEmpty() && phrases.containsAll(all)) {
            return BY_ALL;
        }
        return any.stream().anyMatch(phrases::contains) ? BY_ONE : 0;
    }
}

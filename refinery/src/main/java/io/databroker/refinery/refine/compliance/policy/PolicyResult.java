package io.databroker.refinery.refine.compliance.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a version stands against a policy.
///
/// @param policy its name
/// @param outcome failed where any check failed, unknown where none did but some could not be made, passed
/// otherwise
/// @param checks in the order of the policy
public record PolicyResult(String policy, Outcome outcome, List<Check> checks) {

    public PolicyResult {
        checks = List.copyOf(checks);
    }

    /// How a check ended.
    public enum Outcome {
        PASSED,
        FAILED,
        /// Nobody looked, so nobody can say.
        UNKNOWN;

        /// The name on the wire: lower case.
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One check.
    ///
    /// @param name as policies spell it
    /// @param limit that the measured number is held against
    /// @param measured null where nobody looked
    /// @param outcome of the comparison
    /// @param message one sentence for people
    public record Check(String name, double limit, @Nullable Double measured, Outcome outcome, String message) {}
}

package io.databroker.refinery.refine.compliance.policy;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.compliance.policy.PolicyResult.Check;
import io.databroker.refinery.refine.compliance.policy.PolicyResult.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a package has to meet: checks, each with its limit.
///
/// @param name that packages cite
/// @param limits by check, in the order in which they are reported
public record Policy(String name, SequencedMap<PolicyCheck, Double> limits) {

    /// The policy that packages are held against unless the seller chooses another.
    public static final Policy DEFAULT = builtIn();

    /// The built-in policy `default`, or the policy in that file.
    ///
    /// @throws DataBrokerException where there is no such file, or where it is no policy
    public static Policy named(String nameOrFile) {
        if (nameOrFile.equals(DEFAULT.name())) {
            return DEFAULT;
        }
        try {
            return parse(Files.readString(Path.of(nameOrFile)));
        } catch (IOException missing) {
            throw new DataBrokerException(
                    Sentence.of(
                            "policy_unknown",
                            "There is no policy and no readable file called '{name}'. The built-in policy is {names}.",
                            "name",
                            nameOrFile,
                            "names",
                            DEFAULT.name()),
                    missing);
        }
    }

    private static Policy builtIn() {
        try (InputStream yaml = Policy.class.getResourceAsStream("default.yaml")) {
            return parse(new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the policy is part of the program", unreadable);
        }
    }

    /// Reads a policy: `name`, and `checks` as a mapping from check to limit.
    ///
    /// @throws DataBrokerException where it is no such thing
    public static Policy parse(String yaml) {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(yaml);
        } catch (JacksonException broken) {
            throw new DataBrokerException(
                    Sentence.of(
                            "policy_no_yaml",
                            "The policy is not valid YAML: {detail}",
                            "detail",
                            broken.getOriginalMessage()),
                    broken);
        }
        String name = root.path("name").asString("");
        if (name.isBlank() || !root.path("checks").isObject()) {
            throw new DataBrokerException(Sentence.of(
                    "policy_incomplete",
                    "A policy needs a name and checks, such as '{example}'.",
                    "example",
                    "checks: {secrets: 0}"));
        }
        var limits = new LinkedHashMap<PolicyCheck, Double>();
        for (Map.Entry<String, JsonNode> check : root.get("checks").properties()) {
            if (!check.getValue().isNumber()) {
                throw new DataBrokerException(Sentence.of(
                        "policy_limit", "The limit of check '{name}' must be a number.", "name", check.getKey()));
            }
            limits.put(check(check.getKey()), check.getValue().asDouble());
        }
        return new Policy(name, limits);
    }

    private static PolicyCheck check(String code) {
        return Stream.of(PolicyCheck.values())
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DataBrokerException(Sentence.of(
                        "check_unknown",
                        "There is no check '{name}'. Checks are {names}.",
                        "name",
                        code,
                        "names",
                        String.join(
                                ", ",
                                Stream.of(PolicyCheck.values())
                                        .map(PolicyCheck::code)
                                        .toList()))));
    }

    /// Holds a version against the policy.
    public PolicyResult evaluate(PolicyFacts facts) {
        List<Check> checks = new ArrayList<>();
        limits.forEach((check, limit) -> checks.add(result(check, limit, check.measure(facts))));
        return new PolicyResult(name, overall(checks), checks);
    }

    private static Check result(PolicyCheck check, double limit, @Nullable Double measured) {
        String bound = (check.atLeast() ? "at least " : "at most ") + shortened(limit);
        if (measured == null) {
            return new Check(
                    check.code(), limit, null, Outcome.UNKNOWN, "Not checked; the policy asks for " + bound + ".");
        }
        boolean passed = check.atLeast() ? measured >= limit : measured <= limit;
        String message = "Measured " + shortened(measured) + "; the policy asks for " + bound + ".";
        return new Check(check.code(), limit, measured, passed ? Outcome.PASSED : Outcome.FAILED, message);
    }

    private static String shortened(double number) {
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : Double.toString(Math.rint(number * 1e4) / 1e4);
    }

    private static Outcome overall(List<Check> checks) {
        if (checks.stream().anyMatch(check -> check.outcome() == Outcome.FAILED)) {
            return Outcome.FAILED;
        }
        boolean unknown = checks.stream().anyMatch(check -> check.outcome() == Outcome.UNKNOWN);
        return unknown ? Outcome.UNKNOWN : Outcome.PASSED;
    }
}

package io.databroker.refinery.refine.compliance.secrets;

import com.google.re2j.Matcher;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import io.databroker.refinery.refine.compliance.Keywords;
import io.databroker.refinery.refine.compliance.Overlaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds secrets: keys, tokens, passwords, private keys.
///
/// One automaton over the keywords of all rules reads the text. Where a keyword stands, either the value
/// assigned beside it is read and held against the rules of that word, or the stretch around it is searched for
/// the token by a linear-time expression. Entropy, the issuer's own check digits and a list of stand-ins
/// (`changeme`, `EXAMPLE`) settle the probability. What base64, hexadecimal and percent forms hide is searched
/// too, two layers deep. Linear in the length of the text; safe for use by many threads.
public final class Secrets {

    private static final double LEAST = .5;
    private static final int DEPTH = 2;
    private static final int BACK = 220;
    private static final int SHORTEST_TOKEN = 16;
    private static final double NAMED = .88;

    private static final String GENERIC_KEY = "generic-api-key";
    private static final String PRIVATE_KEY = "private-key";

    private static final List<SecretRule> RULES = SecretRules.load();
    private static final Set<String> TYPES = Stream.concat(
                    RULES.stream().map(SecretRule::id), Stream.of(GENERIC_KEY, PRIVATE_KEY))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<List<SecretRule>> RULES_BY_KEYWORD = new ArrayList<>();
    private static final List<Boolean> GENERIC = new ArrayList<>();
    private static final Keywords KEYWORDS = keywords();

    private final String text;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<SecretRule, int[]> regions = new LinkedHashMap<>();

    private Secrets(String text) {
        this.text = text;
    }

    private static Keywords keywords() {
        var rules = new LinkedHashMap<String, List<SecretRule>>();
        for (SecretRule rule : RULES) {
            rule.keywords().forEach(word -> rules.computeIfAbsent(word, unseen -> new ArrayList<>())
                    .add(rule));
        }
        GenericSecret.KEYWORDS.forEach(word -> rules.putIfAbsent(word, List.of()));
        rules.forEach((word, own) -> {
            RULES_BY_KEYWORD.add(List.copyOf(own));
            GENERIC.add(GenericSecret.KEYWORDS.contains(word));
        });
        return new Keywords(List.copyOf(rules.keySet()));
    }

    /// Everything that is more likely a secret than not, by position and without overlap.
    public static List<Finding> find(CharSequence text) {
        return find(text, LEAST);
    }

    /// Everything that is a secret with at least this probability, by position and without overlap.
    public static List<Finding> find(CharSequence text, double leastProbability) {
        return find(text.toString(), DEPTH).stream()
                .filter(finding -> finding.probability() >= leastProbability)
                .toList();
    }

    /// Whether a finding of this type is a secret.
    public static boolean isSecret(String findingType) {
        return TYPES.contains(findingType);
    }

    private static List<Finding> find(String text, int depth) {
        var secrets = new Secrets(text);
        KEYWORDS.scan(text, secrets::keyword);
        secrets.regions.forEach(secrets::search);
        PrivateKeys.find(text, PRIVATE_KEY, secrets.findings);
        if (depth > 0) {
            for (Decoded decoded : Decoded.in(text)) {
                find(decoded.text(), depth - 1).stream()
                        .map(inner -> new Finding(
                                inner.type(),
                                null,
                                decoded.start(),
                                decoded.end(),
                                inner.probability() * .98,
                                Action.REPORTED))
                        .forEach(secrets.findings::add);
            }
        }
        return Overlaps.strongest(secrets.findings);
    }

    private void keyword(int keyword, int start, int end) {
        boolean assigned = GENERIC.get(keyword);
        for (SecretRule rule : RULES_BY_KEYWORD.get(keyword)) {
            assigned |= !rule.form();
            if (rule.form() && (rule.apart() || isLong(start, end))) {
                extend(rule, start - BACK, end + rule.reach());
            }
        }
        Assignment assignment = assigned ? Assignment.around(text, start, end) : null;
        if (assignment != null) {
            assigned(keyword, assignment);
        }
    }

    /// Whether enough characters that tokens are made of stand together here.
    private boolean isLong(int start, int end) {
        int from = start;
        int to = end;
        while (from > 0 && end - from < SHORTEST_TOKEN && isToken(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && to - from < SHORTEST_TOKEN && isToken(text.charAt(to))) {
            to++;
        }
        return to - from >= SHORTEST_TOKEN;
    }

    private static boolean isToken(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_-.~/+=:".indexOf(c) >= 0;
    }

    /// Notes a stretch to be searched; one that touches the stretch noted before is joined to it.
    private void extend(SecretRule rule, int from, int to) {
        int[] region = regions.get(rule);
        int end = Math.min(text.length(), to);
        if (region != null && from <= region[1]) {
            region[1] = Math.max(region[1], end);
            return;
        }
        if (region != null) {
            search(rule, region);
        }
        regions.put(rule, new int[] {Math.max(0, from), end});
    }

    private void search(SecretRule rule, int[] region) {
        Matcher matcher = rule.pattern().matcher(text.substring(region[0], region[1]));
        while (matcher.find()) {
            int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
            String token = matcher.group(group);
            if (Randomness.entropy(token) >= rule.leastEntropy() && !token.isEmpty() && !Randomness.isStandIn(token)) {
                double probability = IssuerCheck.probability(rule.check(), token);
                add(rule.id(), region[0] + matcher.start(group), region[0] + matcher.end(group), probability);
            }
        }
    }

    private void assigned(int keyword, Assignment assignment) {
        String value = text.substring(assignment.start(), assignment.end());
        for (SecretRule rule : RULES_BY_KEYWORD.get(keyword)) {
            if (!rule.form()
                    && rule.pattern().matches(value)
                    && Randomness.entropy(value) >= rule.leastEntropy()
                    && !Randomness.isStandIn(value)) {
                add(rule.id(), assignment.start(), assignment.end(), NAMED);
            }
        }
        if (GENERIC.get(keyword)) {
            String name = text.substring(assignment.nameStart(), assignment.nameEnd());
            double probability = GenericSecret.probability(name, value);
            if (probability > 0) {
                add(GENERIC_KEY, assignment.start(), assignment.end(), probability);
            }
        }
    }

    private void add(String id, int start, int end, double probability) {
        findings.add(new Finding(id, null, start, end, probability, Action.REPORTED));
    }
}

package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the licence permits, demands and forbids, as an offer in ODRL 2.2 for `usageInfo` of Croissant 1.1.
///
/// Written only where the licence itself says it in so many words: Creative Commons (whose terms these are) and
/// Open Data Commons. Of every other licence the policy names its page, and adds nothing.
final class UsagePolicy {

    private static final Pattern SAYS_SO =
            Pattern.compile("CC-BY(-NC)?(-SA|-ND)?-\\d\\.\\d(-[A-Z]{2,3})?|(ODC-By|ODbL)-1\\.0");
    private static final List<String> WITHOUT_DUTIES = List.of("CC0-1.0", "PDDL-1.0");

    private UsagePolicy() {}

    /// The policy; empty where no licence is declared.
    static Optional<ObjectNode> of(@Nullable String licence, String url, String dataset) {
        if (licence == null) {
            return Optional.empty();
        }
        ObjectNode policy = Json.MAPPER.createObjectNode();
        boolean free = WITHOUT_DUTIES.contains(licence);
        boolean known = free || SAYS_SO.matcher(licence).matches();
        ArrayNode types = policy.putArray("@type").add("CreativeWork");
        policy.put("name", "Usage policy: " + licence);
        policy.put("url", url);
        if (known) {
            types.add("odrl:Offer");
            policy.put("@id", dataset + "#policy");
            boolean shareAlike = licence.startsWith("ODbL") || licence.contains("-SA");
            permissions(policy, dataset, !licence.contains("-ND"), !free, shareAlike);
            if (licence.contains("-NC")) {
                rule(policy.putArray("odrl:prohibition"), "odrl:Prohibition", dataset, "cc:CommercialUse");
            }
        }
        return Optional.of(policy);
    }

    private static void permissions(
            ObjectNode policy, String dataset, boolean derive, boolean attribute, boolean shareAlike) {
        ArrayNode permissions = policy.putArray("odrl:permission");
        List<String> actions = derive
                ? List.of("odrl:reproduce", "odrl:distribute", "odrl:derive")
                : List.of("odrl:reproduce", "odrl:distribute");
        for (String action : actions) {
            ObjectNode permission = rule(permissions, "odrl:Permission", dataset, action);
            if (attribute && !action.equals("odrl:reproduce")) {
                ArrayNode duties = permission.putArray("odrl:duty");
                duty(duties, "odrl:attribute");
                duty(duties, "cc:Notice");
                if (shareAlike && action.equals("odrl:derive")) {
                    duty(duties, "cc:ShareAlike");
                }
            }
        }
    }

    private static ObjectNode rule(ArrayNode rules, String type, String dataset, String action) {
        ObjectNode rule = rules.addObject().put("@type", type);
        rule.putObject("odrl:target").put("@id", dataset);
        rule.putObject("odrl:action").put("@id", action);
        return rule;
    }

    private static void duty(ArrayNode duties, String action) {
        duties.addObject().put("@type", "odrl:Duty").putObject("odrl:action").put("@id", action);
    }
}

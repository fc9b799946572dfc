package io.databroker.refinery.refine.compliance.secrets;

import com.google.re2j.Pattern;
import io.databroker.refinery.refine.compliance.secrets.SecretRule.Check;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads `rules.yaml`, which says itself what its fields mean.
final class SecretRules {

    private static final int REACH = 400;

    private SecretRules() {}

    static List<SecretRule> load() {
        try (InputStream yaml = SecretRules.class.getResourceAsStream("rules.yaml")) {
            JsonNode root = new YAMLMapper().readTree(yaml);
            var rules = new ArrayList<SecretRule>();
            for (Map.Entry<String, JsonNode> rule : root.get("near").properties()) {
                rules.add(
                        rule(rule.getKey(), rule.getValue(), "words", false, "(?i)" + text(rule.getValue(), "value")));
            }
            for (Map.Entry<String, JsonNode> rule : root.get("form").properties()) {
                rules.add(rule(rule.getKey(), rule.getValue(), "starts", true, text(rule.getValue(), "token")));
            }
            return List.copyOf(rules);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the rules are part of the program", unreadable);
        }
    }

    private static SecretRule rule(String id, JsonNode node, String keywordField, boolean form, String pattern) {
        var keywords = new ArrayList<String>();
        node.get(keywordField).forEach(keyword -> keywords.add(keyword.asString()));
        return new SecretRule(
                id,
                List.copyOf(keywords),
                form,
                Pattern.compile(pattern),
                node.path("entropy").asDouble(0),
                Check.valueOf(node.path("check").asString("none").toUpperCase(Locale.ROOT)),
                node.path("apart").asBoolean(false),
                node.path("reach").asInt(REACH));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}

package io.databroker.refinery.packaging.card;

import io.databroker.refinery.packaging.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The difference to the package before.
///
/// @param previous its version, or null for the first package
/// @param previousDigest SHA-256 of its tag manifest; null for the first package
/// @param same rows in both
/// @param added rows only here, but for the changed ones
/// @param changed rows of the same item with other content, or in another split
/// @param removed rows only there, but for the changed ones
public record Changes(
        @Nullable Version previous,
        @Nullable String previousDigest,
        long same,
        long added,
        long changed,
        long removed) {

    /// The first package: every row is added.
    public static Changes first(long rows) {
        return new Changes(null, null, 0, rows, 0, 0);
    }

    /// The smallest version that tells the truth about the difference.
    public Version version() {
        if (previous == null) {
            return Version.FIRST;
        }
        if (changed > 0 || removed > 0) {
            return previous.nextMajor();
        }
        return added > 0 ? previous.nextMinor() : previous.nextPatch();
    }

    /// Whether no row differs.
    public boolean isNone() {
        return previous != null && added == 0 && changed == 0 && removed == 0;
    }

    /// What the manifest of a package says of its own difference to the one before it.
    public static Changes of(JsonNode manifest) {
        JsonNode json = manifest.path("changes");
        JsonNode version = json.path("previous_version");
        return new Changes(
                version.isString() ? Version.of(version.asString()) : null,
                version.isString() ? json.path("previous_tagmanifest_sha256").asString("") : null,
                json.path("rows_same").asLong(0),
                json.path("rows_added").asLong(0),
                json.path("rows_changed").asLong(0),
                json.path("rows_removed").asLong(0));
    }

    /// The entry of the change log.
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("previous_version", previous == null ? null : previous.toString());
        json.put("previous_tagmanifest_sha256", previousDigest);
        json.put("rows_same", same);
        json.put("rows_added", added);
        json.put("rows_changed", changed);
        json.put("rows_removed", removed);
        return json;
    }
}

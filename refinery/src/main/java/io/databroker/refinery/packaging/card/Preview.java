package io.databroker.refinery.packaging.card;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.shard.ShardFiles;
import io.databroker.refinery.packaging.shard.ShardReader;
import io.databroker.refinery.packaging.shard.Table;
import io.databroker.refinery.store.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// What a listing shows: the first rows of each table, and a profile of all rows. Rows are ordered by digest, so
/// the first ones are a fair sample; long texts are cut. Anybody who has the rows can make it again.
///
/// @param rows JSON lines
/// @param profile one JSON document
public record Preview(byte[] rows, byte[] profile) {

    private static final int ROWS_OF_A_TABLE = 20;
    private static final int LONGEST_TEXT = 1_000;

    /// The preview of `tables`, whose rows have `statistics`.
    public static Preview of(List<Table> tables, JsonNode statistics, ShardFiles files) throws IOException {
        var rows = new ByteArrayOutputStream();
        ObjectNode profile = Json.MAPPER.createObjectNode();
        profile.set("statistics", statistics);
        ObjectNode columns = profile.putObject("tables");
        for (Table table : tables) {
            Path first = files.file(table.shards().getFirst().path());
            for (ObjectNode row : new ShardReader(table).first(first, ROWS_OF_A_TABLE)) {
                ObjectNode line = Json.MAPPER.createObjectNode();
                line.put("table", table.family().code());
                line.set("row", cut(row));
                rows.writeBytes((Json.MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            columns.set(table.family().code(), PackageManifest.columns(table));
        }
        return new Preview(rows.toByteArray(), Documents.bytes(profile));
    }

    private static ObjectNode cut(ObjectNode row) {
        ObjectNode shown = Json.MAPPER.createObjectNode();
        row.properties().forEach(column -> shown.set(column.getKey(), cut(column.getValue())));
        return shown;
    }

    private static JsonNode cut(JsonNode value) {
        if (!value.isString() || value.asString().length() <= LONGEST_TEXT) {
            return value;
        }
        String text = value.asString();
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return StringNode.valueOf(text.substring(0, end) + "…");
    }

    /// SHA-256 of the rows, hexadecimal.
    public String rowsDigest() {
        return Digest.sha256(rows).hex();
    }

    /// SHA-256 of the profile, hexadecimal.
    public String profileDigest() {
        return Digest.sha256(profile).hex();
    }
}

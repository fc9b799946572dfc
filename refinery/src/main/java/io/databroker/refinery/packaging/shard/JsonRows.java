package io.databroker.refinery.packaging.shard;

import io.databroker.model.api.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/// Rows written as JSON objects.
record JsonRows(Family family) {

    void scan(Path shard, Consumer<RowFacts> rows) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(shard)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try (JsonParser parser = Json.MAPPER.createParser(line)) {
                    rows.accept(facts(parser));
                }
            }
        }
    }

    List<ObjectNode> first(Path shard, int limit) throws IOException {
        var rows = new ArrayList<ObjectNode>();
        try (BufferedReader lines = Files.newBufferedReader(shard)) {
            for (String line = lines.readLine(); line != null && rows.size() < limit; line = lines.readLine()) {
                rows.add(Json.MAPPER.readValue(line, ObjectNode.class));
            }
        }
        return rows;
    }

    RowFacts facts(byte[] json) {
        try (JsonParser parser = Json.MAPPER.createParser(new String(json, StandardCharsets.UTF_8))) {
            return facts(parser);
        }
    }

    private RowFacts facts(JsonParser parser) {
        var values = new HashMap<String, Object>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            boolean ours = name.startsWith(family.prefix())
                    && MetaColumns.has(name.substring(family.prefix().length()));
            Object value = ours ? scalar(parser) : null;
            if (value != null) {
                values.put(name.substring(family.prefix().length()), value);
            } else {
                parser.skipChildren();
            }
        }
        return new RowFacts(values);
    }

    private static @Nullable Object scalar(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case null, default -> null;
        };
    }
}

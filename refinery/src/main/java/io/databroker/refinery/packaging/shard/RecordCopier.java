package io.databroker.refinery.packaging.shard;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.decode.JsonRow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Copies the columns of a record into its row, as they are: numbers keep every digit, nested values stay nested.
record RecordCopier(JsonGenerator json, TableSchema schema) {

    /// Copies all columns of the object in `content`.
    ///
    /// @throws JacksonException where it is irregular: two fields have one name, or a number is none
    /// @throws DataBrokerException where `content` is no JSON object
    void copy(byte[] content) {
        try (JsonParser parser = Json.MAPPER.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new DataBrokerException("A record's content is one JSON object, but this one starts otherwise.");
            }
            int position = 0;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = columnName(parser.currentName());
                parser.nextToken();
                schema.observe(name, type(parser), position++);
                json.writeName(name);
                value(parser);
            }
        }
    }

    /// What is read of irregular content: of two fields with one name the last, and nothing for what is no number.
    static byte[] regular(byte[] content) {
        return Json.MAPPER.writeValueAsBytes(JsonRow.parse(content));
    }

    /// A name of the record's own that neither is empty nor hides one of our columns.
    static String columnName(String name) {
        String safe = name.isEmpty() ? "unnamed" : UnicodeText.wellFormed(name);
        boolean ours = safe.startsWith("_") && MetaColumns.has(safe.substring(1));
        return ours ? safe + "_" : safe;
    }

    private static ColumnType type(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> ColumnType.NONE;
            case VALUE_TRUE, VALUE_FALSE -> ColumnType.BOOLEAN;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ColumnType.ofNumber(parser.getString());
            case null, default -> ColumnType.STRING;
        };
    }

    private void value(JsonParser parser) {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                json.writeStartObject();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    json.writeName(UnicodeText.wellFormed(parser.currentName()));
                    parser.nextToken();
                    value(parser);
                }
                json.writeEndObject();
            }
            case START_ARRAY -> {
                json.writeStartArray();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser);
                }
                json.writeEndArray();
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.writeNumber(parser.getString());
            case VALUE_STRING -> json.writeString(UnicodeText.wellFormed(parser.getString()));
            case null, default -> json.copyCurrentEvent(parser);
        }
    }
}

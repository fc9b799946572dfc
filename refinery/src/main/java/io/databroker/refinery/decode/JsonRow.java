package io.databroker.refinery.decode;

import io.databroker.model.catalog.Sentence;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// One row as a JSON object: checked without building anything, or read into values.
///
/// `NaN` and `Infinity`, which Python writes, are read as missing values. Of two fields with one name the last
/// counts. Nesting beyond [#NESTING] is refused before it can exhaust the stack.
public final class JsonRow {

    /// Deepest nesting that is read.
    public static final int NESTING = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(NESTING)
                    .maxStringLength(64 << 20)
                    .maxNumberLength(1_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private JsonRow() {}

    /// A streaming parser with the bounds and liberties of rows.
    public static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /// A streaming parser over part of an array.
    public static JsonParser parser(byte[] bytes, int offset, int length) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, offset, length);
    }

    /// Whether the bytes are one JSON object and nothing else.
    public static boolean isObject(byte[] bytes, int offset, int length) {
        try (JsonParser parser = parser(bytes, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /// The fields of the object in their order.
    ///
    /// @throws UndecodableException where the bytes are not one JSON object
    public static SequencedMap<String, @Nullable Object> parse(byte[] bytes) {
        try (JsonParser parser = parser(bytes, 0, bytes.length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UndecodableException(Sentence.of("row_no_object", "The row is not a JSON object."));
            }
            return object(parser);
        } catch (JacksonException e) {
            throw new UndecodableException(
                    Sentence.of(
                            "row_no_json", "The row is not valid JSON: {detail}.", "detail", e.getOriginalMessage()),
                    e);
        }
    }

    /// The object that the parser has just entered.
    public static SequencedMap<String, @Nullable Object> object(JsonParser parser) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            values.put(name, value(parser));
        }
        return values;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_NULL -> null;
            case END_ARRAY, END_OBJECT, NOT_AVAILABLE, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("No value starts with " + parser.currentToken());
        };
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        var values = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    private static Object integer(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> parser.getBigIntegerValue();
        };
    }

    private static @Nullable Object decimal(JsonParser parser) {
        if (parser.isNaN()) {
            return null;
        }
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
            return parser.getDecimalValue();
        }
        BigDecimal exact = parser.getDecimalValue();
        return new BigDecimal(Double.toString(value)).compareTo(exact) == 0 ? (Object) value : exact;
    }
}

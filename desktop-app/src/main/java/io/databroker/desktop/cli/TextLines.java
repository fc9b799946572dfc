package io.databroker.desktop.cli;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Texts read one after another: the `text` field of JSON lines, or the lines themselves.
final class TextLines implements Iterator<TextLines.Text>, AutoCloseable {

    private final BufferedReader reader;
    private final boolean plain;
    private long number;
    private @Nullable String ahead;

    TextLines(InputStream in, boolean plain) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        this.plain = plain;
    }

    /// @param index from 0
    /// @param id of the input, or its number
    /// @param text itself
    record Text(long index, String id, String text) {}

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            try {
                ahead = reader.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ahead != null;
    }

    @Override
    public Text next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        String line = ahead;
        ahead = null;
        long index = number++;
        return plain ? new Text(index, String.valueOf(index), line) : parse(index, line);
    }

    private static Text parse(long index, String line) {
        JsonNode row;
        try {
            row = Json.MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new DataBrokerException(
                    "Line " + (index + 1) + " is not JSON (" + e.getOriginalMessage()
                            + "). For a file of plain lines give --lines.",
                    e);
        }
        JsonNode text = row.get("text");
        if (text == null || !text.isString()) {
            throw new DataBrokerException("Line " + (index + 1)
                    + " has no field `text` with a text in it. For a file of plain lines give --lines.");
        }
        JsonNode id = row.get("id");
        return new Text(index, id == null || id.isNull() ? String.valueOf(index) : id.asString(), text.asString());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

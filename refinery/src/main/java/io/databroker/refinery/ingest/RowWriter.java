package io.databroker.refinery.ingest;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.store.Digest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of whatever format, written as compact JSON lines into one derived object. Each row is the item's
/// content, and its digest is that of its line.
final class RowWriter implements AutoCloseable {

    private final Workbench bench;
    private final Path file;
    private final OutputStream out;
    private final RowSpool rows;
    private final RowSample sample = new RowSample();
    private long offset;
    private boolean handedOver;

    RowWriter(Workbench bench) throws IOException {
        this.bench = bench;
        file = Files.createTempFile(bench.scratch(), "rows", ".jsonl");
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        rows = new RowSpool(bench.scratch());
    }

    /// @param row its number in the file it comes from
    void add(long row, Map<String, @Nullable Object> values) throws IOException {
        add(row, Json.MAPPER.writeValueAsBytes(values));
    }

    /// @param json one JSON object on one line
    void add(long row, byte[] json) throws IOException {
        if (json.length > bench.limits().rowBytes()) {
            throw new UndecodableException(Sentence.of(
                    "row_too_long",
                    "Row {row} has {bytes} bytes, and a row may have {limit}.",
                    "row",
                    row,
                    "bytes",
                    json.length,
                    "limit",
                    bench.limits().rowBytes()));
        }
        sample.add(json, 0, json.length);
        rows.add(row, offset, json.length, Digest.sha256(json));
        out.write(json);
        out.write('\n');
        offset += json.length + 1L;
        if ((rows.size() & 0x3FF) == 0) {
            bench.progress().checkpoint();
        }
    }

    /// Stores the rows.
    ///
    /// @throws UndecodableException where there are none
    Crop finish(String mediaType) throws IOException {
        out.close();
        if (rows.size() == 0) {
            throw new UndecodableException(Sentence.of("no_rows", "There is not one row in it."));
        }
        Digest object;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            object = bench.objects().put(in);
        }
        List<String> textFields = sample.textFields(bench.textFields());
        Modality modality = RowSample.modality(textFields);
        handedOver = true;
        return new Crop.Rows(modality, mediaType, object, rows, textFields);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
        if (!handedOver) {
            rows.close();
        }
    }
}

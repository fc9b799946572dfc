package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.decode.JsonRow;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;

/// JSON Lines: each line a row, left where it is. Lines that are not JSON objects are counted and passed over.
final class JsonLines implements LineScanner.Visitor {

    private final Workbench bench;
    private final RowSpool rows;
    private final RowSample sample = new RowSample();
    private final MessageDigest sha256 = Digest.newMessageDigest();
    private final byte[] digest = new byte[Digest.LENGTH];
    private long lines;
    private long invalid;

    private JsonLines(Workbench bench) {
        this.bench = bench;
        rows = new RowSpool(bench.scratch());
    }

    /// The rows of `blob`.
    ///
    /// @param object gives the digest of the blob once it is stored
    /// @param findings receives how many lines were passed over
    /// @throws UndecodableException where no line is a row
    static Crop read(Blob blob, String mediaType, Supplier<Digest> object, Workbench bench, List<Finding> findings)
            throws IOException {
        var reader = new JsonLines(bench);
        try (InputStream in = blob.open()) {
            new LineScanner(in, bench.limits().rowBytes()).forEach(reader);
            return reader.finish(mediaType, object.get(), findings);
        } catch (IOException | RuntimeException e) {
            reader.rows.close();
            throw e;
        }
    }

    private Crop finish(String mediaType, Digest object, List<Finding> findings) {
        if (rows.size() == 0) {
            throw new UndecodableException(Sentence.of(
                    "no_json_lines",
                    "None of its {lines} lines is a JSON object of at most {limit} bytes.",
                    "lines",
                    lines,
                    "limit",
                    bench.limits().rowBytes()));
        }
        if (invalid > 0) {
            findings.add(Finding.ofItem("invalid_rows:" + invalid, 1));
        }
        List<String> textFields = sample.textFields(bench.textFields());
        return new Crop.Rows(RowSample.modality(textFields), mediaType, object, rows, textFields);
    }

    @Override
    public void line(byte[] bytes, int from, int length, long offset) throws IOException {
        if (JsonRow.isObject(bytes, from, length)) {
            sample.add(bytes, from, length);
            rows.add(lines, offset, length, sha256(bytes, from, length));
        } else {
            invalid++;
        }
        if ((++lines & 0x3FF) == 0) {
            bench.progress().checkpoint();
        }
    }

    private Digest sha256(byte[] bytes, int from, int length) {
        sha256.update(bytes, from, length);
        try {
            sha256.digest(digest, 0, digest.length);
            return Digest.of(digest);
        } catch (DigestException e) {
            throw new IllegalStateException("A SHA-256 digest has 32 bytes", e);
        }
    }

    @Override
    public void tooLong(long offset) {
        lines++;
        invalid++;
    }
}

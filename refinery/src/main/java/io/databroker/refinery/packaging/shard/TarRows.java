package io.databroker.refinery.packaging.shard;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.Digest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.databind.node.ObjectNode;

/// The samples of a WebDataset shard.
record TarRows(Family family) {

    private static final String JSON = ".json";

    /// Also holds each sample's file against the digest in its row.
    void scan(Path shard, Consumer<RowFacts> rows) throws IOException {
        var json = new JsonRows(family);
        try (TarArchiveInputStream tar = open(shard)) {
            String body = "";
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith(JSON)) {
                    RowFacts facts = json.facts(tar.readAllBytes());
                    if (!body.isEmpty() && !body.equals(facts.sha256())) {
                        throw new DataBrokerException("The file of sample " + entry.getName() + " in "
                                + shard.getFileName() + " is not the one that its row describes.");
                    }
                    rows.accept(facts);
                    body = "";
                } else {
                    body = sha256(tar);
                }
            }
        }
    }

    List<ObjectNode> first(Path shard, int limit) throws IOException {
        var rows = new ArrayList<ObjectNode>();
        try (TarArchiveInputStream tar = open(shard)) {
            for (var entry = tar.getNextEntry(); entry != null && rows.size() < limit; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith(JSON)) {
                    rows.add(Json.MAPPER.readValue(tar.readAllBytes(), ObjectNode.class));
                }
            }
        }
        return rows;
    }

    private static TarArchiveInputStream open(Path shard) throws IOException {
        return new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(shard), 1 << 17));
    }

    private static String sha256(InputStream in) throws IOException {
        var digest = Digest.newMessageDigest();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return Digest.of(digest.digest()).hex();
    }
}

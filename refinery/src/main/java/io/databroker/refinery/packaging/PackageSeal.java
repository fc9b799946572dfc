package io.databroker.refinery.packaging;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.bag.Algorithm;
import io.databroker.refinery.packaging.bag.Bag;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.card.PackageFacts;
import io.databroker.refinery.packaging.sign.Dsse;
import io.databroker.refinery.packaging.sign.SellerKey;
import io.databroker.refinery.packaging.sign.SshSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Closes a package: the bag's manifests over the files, then the signatures over the manifests.
record PackageSeal(Path root, PackageFacts facts) {

    /// Type of the signed statement.
    static final String PREDICATE = "https://databroker.io/attestation/package/v1";

    void seal(SellerKey key) throws IOException {
        var info = new LinkedHashMap<String, String>();
        info.put(
                "Source-Organization", PackagePlan.orUnknown(facts.plan().card().creator()));
        info.put("Bagging-Date", facts.plan().date().toString());
        info.put("Bag-Software-Agent", facts.source().program());
        info.put("External-Identifier", facts.plan().name() + "-" + facts.version());
        info.put("External-Description", facts.plan().shownTitle());
        Bag.seal(root, facts.payload(), info);
        sign(key);
    }

    private void sign(SellerKey key) throws IOException {
        Path folder = root.resolve("signatures");
        Files.createDirectories(folder);
        byte[] tagManifest = Files.readAllBytes(root.resolve(Algorithm.SHA256.tagManifest()));
        Files.write(
                folder.resolve("package.dsse.json"), Dsse.sign(statement(), key).bytes());
        Files.write(folder.resolve("seller.pub.pem"), key.publicKey().pem());
        Files.write(
                folder.resolve("tagmanifest-sha256.txt.sig"),
                SshSignature.sign(tagManifest, key).armoured());
    }

    /// An in-toto statement about both tag manifests.
    private byte[] statement() throws IOException {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("_type", "https://in-toto.io/Statement/v1");
        ArrayNode subjects = json.putArray("subject");
        for (Algorithm algorithm : List.of(Algorithm.values())) {
            String name = algorithm.tagManifest();
            var file = FileDigests.of(name, new ByteArrayInputStream(Files.readAllBytes(root.resolve(name))));
            subjects.addObject().put("name", name).putObject("digest").put("sha256", file.sha256());
        }
        json.put("predicateType", PREDICATE);
        ObjectNode predicate = json.putObject("predicate");
        predicate.put("name", facts.plan().name());
        predicate.put("version", facts.version().toString());
        predicate.put("licence", PackagePlan.orUnknown(facts.plan().card().licence()));
        predicate.put("date", facts.plan().date().toString());
        predicate.put("fingerprint", facts.fingerprint());
        predicate.put("input_digest", facts.source().inputDigest());
        predicate.put("previous_tagmanifest_sha256", facts.changes().previousDigest());
        return Json.MAPPER.writeValueAsBytes(json);
    }
}

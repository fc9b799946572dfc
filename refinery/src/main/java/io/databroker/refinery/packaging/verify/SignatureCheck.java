package io.databroker.refinery.packaging.verify;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.packaging.bag.Algorithm;
import io.databroker.refinery.packaging.bag.PackageFiles;
import io.databroker.refinery.packaging.sign.Dsse;
import io.databroker.refinery.packaging.sign.PublicKey;
import io.databroker.refinery.packaging.sign.SshSignature;
import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// First step: one key signed both tag manifests, in both signatures, and it is the expected one.
///
/// A lone changed file is told from the others: the key stands in three files, and two that agree outvote the
/// third.
public final class SignatureCheck {

    public static final String ENVELOPE = "signatures/package.dsse.json";
    public static final String KEY = "signatures/seller.pub.pem";
    public static final String SSH = "signatures/tagmanifest-sha256.txt.sig";

    /// The only files that may lie in `signatures/`.
    public static final Set<String> FILES = Set.of(ENVELOPE, KEY, SSH);

    private final PackageFiles files;
    private final Findings findings;

    public SignatureCheck(PackageFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /// The key that signed, or null where that cannot be said.
    ///
    /// @param expected the key that must have signed, or null for any
    public @Nullable PublicKey check(@Nullable PublicKey expected) throws IOException {
        PublicKey key = read(KEY, PublicKey::ofPem);
        Dsse envelope = read(ENVELOPE, Dsse::read);
        SshSignature ssh = read(SSH, SshSignature::read);
        if (key == null || envelope == null || ssh == null) {
            return null;
        }
        int before = findings.count();
        if (!key.equals(ssh.key())) {
            findings.add(
                    key.id().equals(envelope.keyId()) ? SSH : KEY, "holds another key than the other signature files");
        } else if (!envelope.isSignedBy(key)) {
            findings.add(ENVELOPE, "is not signed by the key in " + KEY);
        }
        statement(envelope);
        byte[] tagManifest = bytes(Algorithm.SHA256.tagManifest());
        if (tagManifest != null && !ssh.verifies(tagManifest)) {
            findings.add(SSH, "does not sign " + Algorithm.SHA256.tagManifest() + " as it is now");
        }
        if (expected != null && !key.equals(expected)) {
            findings.add(KEY, "is the key " + key.id() + " where " + expected.id() + " was expected");
        }
        return findings.count() == before ? key : null;
    }

    private void statement(Dsse envelope) throws IOException {
        List<JsonNode> subjects;
        try {
            subjects = List.copyOf(
                    Json.MAPPER.readTree(envelope.payload()).path("subject").values());
        } catch (JacksonException e) {
            subjects = List.of();
        }
        for (Algorithm algorithm : Algorithm.values()) {
            String name = algorithm.tagManifest();
            byte[] manifest = bytes(name);
            String actual = manifest == null ? "" : Digest.sha256(manifest).hex();
            boolean signed = subjects.stream()
                    .anyMatch(subject -> subject.path("name").asString("").equals(name)
                            && subject.path("digest")
                                    .path("sha256")
                                    .asString("")
                                    .equals(actual));
            if (!signed && manifest != null) {
                findings.add(name, "is not the one that was signed");
            }
        }
    }

    private <T> @Nullable T read(String path, Function<byte[], T> reader) throws IOException {
        byte[] content = bytes(path);
        if (content == null) {
            return null;
        }
        try {
            return reader.apply(content);
        } catch (DataBrokerException e) {
            findings.add(path, "cannot be trusted: " + e.getMessage());
            return null;
        }
    }

    private byte @Nullable [] bytes(String path) throws IOException {
        if (files.paths().contains(path)) {
            return files.read(path);
        }
        findings.add(path, "is missing");
        return null;
    }
}

package io.databroker.refinery.packaging;

import io.databroker.model.api.Json;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.store.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;

/// The digest of everything that decides the bytes of a package, but for its version. Two packages with equal
/// fingerprints differ in nothing else.
final class Fingerprint {

    private final MessageDigest digest = Digest.newMessageDigest();

    private Fingerprint() {}

    static String of(PackageSource source, PackagePlan plan, Collection<FileDigests> files) {
        var fingerprint = new Fingerprint();
        PackagePlan unversioned = plan.withVersion(null, null)
                .withOutput(plan.output().format(), plan.output().splits(), false);
        fingerprint.add(Json.MAPPER.writeValueAsString(unversioned));
        files.forEach(file -> fingerprint.add(file.path() + " " + file.sha256()));
        fingerprint.add(source.recipe());
        fingerprint.add(Json.MAPPER.writeValueAsString(source.report()));
        fingerprint.add(Digest.sha256(source.reportHtml()).hex());
        fingerprint.add(Json.MAPPER.writeValueAsString(source.activities()));
        fingerprint.add(source.inputDigest());
        fingerprint.add(source.outputDigest());
        fingerprint.add(source.program());
        fingerprint.add(PackagePlan.orUnknown(source.attestation()));
        fingerprint.add(
                source.policy() == null ? PackagePlan.UNKNOWN : Json.MAPPER.writeValueAsString(source.policy()));
        return Digest.of(fingerprint.digest.digest()).hex();
    }

    private void add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}

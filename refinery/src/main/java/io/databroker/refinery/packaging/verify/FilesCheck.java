package io.databroker.refinery.packaging.verify;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.bag.Algorithm;
import io.databroker.refinery.packaging.bag.Bag;
import io.databroker.refinery.packaging.bag.Digesting;
import io.databroker.refinery.packaging.bag.FileDigests;
import io.databroker.refinery.packaging.bag.Manifest;
import io.databroker.refinery.packaging.bag.PackageFiles;
import io.databroker.refinery.packaging.bag.ZipFiles;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Second step: the package holds the files that its manifests list, unchanged, and no other.
public final class FilesCheck {

    private final PackageFiles files;
    private final Findings findings;
    private final SortedMap<String, FileDigests> digests;

    /// Digests every file.
    public FilesCheck(PackageFiles files, Findings findings, int threads, Progress progress) throws IOException {
        this.files = files;
        this.findings = findings;
        this.digests = Digesting.of(files, files.paths(), threads, progress);
    }

    /// The digests of all files, by path.
    public Map<String, FileDigests> digests() {
        return digests;
    }

    /// Holds the files against the manifests.
    public void check() throws IOException {
        var listed = new TreeSet<>(SignatureCheck.FILES);
        for (Algorithm algorithm : Algorithm.values()) {
            listed.add(algorithm.tagManifest());
            var tags = new TreeMap<String, String>();
            hold(algorithm.tagManifest(), algorithm, Bag::isTagFile, tags);
            listed.addAll(tags.keySet());
            boolean sound = matches(algorithm.manifest(), tags.get(algorithm.manifest()), algorithm);
            if (sound) {
                var payload = new TreeMap<String, String>();
                hold(algorithm.manifest(), algorithm, path -> path.startsWith(Bag.PAYLOAD), payload);
                listed.addAll(payload.keySet());
            } else {
                files.paths().stream().filter(p -> p.startsWith(Bag.PAYLOAD)).forEach(listed::add);
            }
        }
        files.paths().stream().filter(path -> !listed.contains(path)).forEach(this::stranger);
        files.strangers().forEach(this::stranger);
        if (files instanceof ZipFiles zip && !zip.isCanonical()) {
            findings.add(zip.archive().getFileName().toString(), "has bytes beside its files, or not in their order");
        }
    }

    /// Reads a manifest, says which of the files that it lists are missing or changed, and adds them to `listed`.
    private void hold(String name, Algorithm algorithm, Predicate<String> belongs, SortedMap<String, String> listed)
            throws IOException {
        if (!digests.containsKey(name)) {
            once(name, "is missing");
            return;
        }
        try {
            listed.putAll(Manifest.read(algorithm, files.read(name)).digests());
        } catch (DataBrokerException e) {
            once(name, "cannot be trusted: " + e.getMessage());
            return;
        }
        listed.forEach((path, digest) -> {
            if (!belongs.test(path)) {
                once(name, "lists " + path + ", which has no place in it");
            } else if (!digests.containsKey(path)) {
                once(path, "is missing");
            } else if (!matches(path, digest, algorithm)) {
                once(path, "has changed");
            }
        });
    }

    private boolean matches(String path, @Nullable String digest, Algorithm algorithm) {
        FileDigests file = digests.get(path);
        return file != null && file.of(algorithm).equals(digest);
    }

    private void stranger(String path) {
        once(path, "does not belong to the package");
    }

    private void once(String path, String message) {
        boolean known = findings.all().stream()
                .anyMatch(p -> p.path().equals(path) && p.message().equals(message));
        if (!known) {
            findings.add(path, message);
        }
    }
}

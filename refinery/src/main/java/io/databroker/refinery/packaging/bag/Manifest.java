package io.databroker.refinery.packaging.bag;

import io.databroker.refinery.DataBrokerException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/// A BagIt manifest: digests by path, one canonical text for each set of files.
///
/// @param algorithm of the digests
/// @param digests hexadecimal, by path
public record Manifest(Algorithm algorithm, SortedMap<String, String> digests) {

    /// The manifest of `files`.
    public static Manifest of(Algorithm algorithm, Collection<FileDigests> files) {
        var digests = new TreeMap<String, String>(Comparator.naturalOrder());
        files.forEach(file -> digests.put(file.path(), file.of(algorithm)));
        return new Manifest(algorithm, digests);
    }

    /// Reads a manifest, refusing any that is not written exactly as [#bytes] writes it, and any path that could
    /// lead out of the package.
    public static Manifest read(Algorithm algorithm, byte[] text) {
        var manifest = new Manifest(algorithm, new TreeMap<>());
        for (String line : new String(text, StandardCharsets.UTF_8).split("\n")) {
            int gap = algorithm.digits();
            if (line.length() < gap + 3 || !line.startsWith("  ", gap)) {
                throw new DataBrokerException("it has a line that is no digest and path");
            }
            String path = line.substring(gap + 2);
            if (!PackagePath.isSafe(path)) {
                throw new DataBrokerException("it lists the unsafe path '" + path + "'");
            }
            manifest.digests.put(path, line.substring(0, gap));
        }
        if (!Arrays.equals(manifest.bytes(), text)) {
            throw new DataBrokerException("it is not written in its one canonical form");
        }
        return manifest;
    }

    /// Lines of digest, two blanks and path, in order of path.
    public byte[] bytes() {
        var text = new StringBuilder();
        digests.forEach(
                (path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

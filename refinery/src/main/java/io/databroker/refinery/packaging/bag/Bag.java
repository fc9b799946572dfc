package io.databroker.refinery.packaging.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Seals a folder as a bag. What lies in `signatures/` comes after the seal and is not part of it.
public final class Bag {

    /// The declaration that makes a folder a bag.
    public static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /// Where the payload lies.
    public static final String PAYLOAD = "data/";

    /// Where the signatures lie.
    public static final String SIGNATURES = "signatures/";

    private static final String NEWLINES = "[\\r\\n]+";

    private Bag() {}

    /// Whether a tag manifest lists the file.
    public static boolean isTagFile(String path) {
        return !path.startsWith(PAYLOAD) && !path.startsWith(SIGNATURES) && !path.startsWith("tagmanifest-");
    }

    /// Writes declaration, information and all four manifests.
    ///
    /// @param payload digests of all files below `data/`
    /// @param info what `bag-info.txt` says, beside the payload's size
    public static void seal(Path root, List<FileDigests> payload, SequencedMap<String, String> info)
            throws IOException {
        Files.writeString(root.resolve("bagit.txt"), DECLARATION);
        Files.write(root.resolve("bag-info.txt"), info(payload, info));
        for (Algorithm algorithm : Algorithm.values()) {
            Files.write(
                    root.resolve(algorithm.manifest()),
                    Manifest.of(algorithm, payload).bytes());
        }
        List<FileDigests> tags = new ArrayList<>();
        for (String path : FolderFiles.of(root).paths()) {
            if (isTagFile(path)) {
                try (InputStream in = Files.newInputStream(root.resolve(path))) {
                    tags.add(FileDigests.of(path, in));
                }
            }
        }
        for (Algorithm algorithm : Algorithm.values()) {
            Files.write(
                    root.resolve(algorithm.tagManifest()),
                    Manifest.of(algorithm, tags).bytes());
        }
    }

    private static byte[] info(List<FileDigests> payload, SequencedMap<String, String> info) {
        var text = new StringBuilder();
        for (Map.Entry<String, String> line : info.entrySet()) {
            text.append(line.getKey())
                    .append(": ")
                    .append(line.getValue().replaceAll(NEWLINES, " "))
                    .append('\n');
        }
        long bytes = payload.stream().mapToLong(FileDigests::size).sum();
        text.append("Payload-Oxum: ")
                .append(bytes)
                .append('.')
                .append(payload.size())
                .append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

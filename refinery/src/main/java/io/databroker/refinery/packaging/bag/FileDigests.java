package io.databroker.refinery.packaging.bag;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of a package and its digests.
///
/// @param path in the package
/// @param size in bytes
/// @param sha256 hexadecimal
/// @param sha512 hexadecimal
public record FileDigests(String path, long size, String sha256, String sha512) {

    private static final int BUFFER = 1 << 18;

    /// Reads `in` to its end, once for both digests.
    public static FileDigests of(String path, InputStream in) throws IOException {
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest sha512 = digest("SHA-512");
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sha256.update(buffer, 0, n);
            sha512.update(buffer, 0, n);
            size += n;
        }
        var hex = HexFormat.of();
        return new FileDigests(path, size, hex.formatHex(sha256.digest()), hex.formatHex(sha512.digest()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    /// The digest that the manifest of `algorithm` lists.
    public String of(Algorithm algorithm) {
        return switch (algorithm) {
            case SHA256 -> sha256;
            case SHA512 -> sha512;
        };
    }
}

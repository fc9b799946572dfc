package io.databroker.refinery.packaging.bag;

/// The digests that bags are sealed with. RFC 8493 wants the second, most tools know the first.
public enum Algorithm {
    SHA256("sha256", 64),
    SHA512("sha512", 128);

    private final String code;
    private final int digits;

    Algorithm(String code, int digits) {
        this.code = code;
        this.digits = digits;
    }

    /// The manifest of the payload.
    public String manifest() {
        return "manifest-" + code + ".txt";
    }

    /// The manifest of the other files.
    public String tagManifest() {
        return "tagmanifest-" + code + ".txt";
    }

    /// Hexadecimal digits of one digest.
    int digits() {
        return digits;
    }
}

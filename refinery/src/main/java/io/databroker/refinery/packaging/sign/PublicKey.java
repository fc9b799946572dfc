package io.databroker.refinery.packaging.sign;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.Digest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An Ed25519 public key (RFC 8032).
///
/// @param raw its 32 bytes
public record PublicKey(byte[] raw) {

    private static final int LENGTH = 32;
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final String PEM_HEAD = "-----BEGIN PUBLIC KEY-----\n";
    private static final String PEM_FOOT = "\n-----END PUBLIC KEY-----\n";

    public PublicKey {
        if (raw.length != LENGTH) {
            throw new DataBrokerException("An Ed25519 public key has 32 bytes, not " + raw.length + ".");
        }
        raw = raw.clone();
    }

    /// The key inside its X.509 encoding.
    static PublicKey ofX509(byte[] encoded) {
        if (encoded.length != X509_HEAD.length + LENGTH
                || !Arrays.equals(encoded, 0, X509_HEAD.length, X509_HEAD, 0, X509_HEAD.length)) {
            throw new DataBrokerException("This is not the public key of an Ed25519 pair.");
        }
        return new PublicKey(Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length));
    }

    /// The key written in PEM, exactly as [#pem] writes it.
    ///
    /// @throws DataBrokerException for any other text
    public static PublicKey ofPem(byte[] pem) {
        String text = new String(pem, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(PEM_HEAD) || !text.endsWith(PEM_FOOT)) {
            throw new DataBrokerException("This is not a public key in PEM.");
        }
        try {
            String body = text.substring(PEM_HEAD.length(), text.length() - PEM_FOOT.length());
            var key = ofX509(Base64.getDecoder().decode(body));
            if (!Arrays.equals(pem, key.pem())) {
                throw new DataBrokerException("This public key is not written in its one canonical form.");
            }
            return key;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new DataBrokerException("This public key in PEM is damaged.", e);
        }
    }

    /// SubjectPublicKeyInfo in PEM, as `openssl pkey -pubin` reads it.
    public byte[] pem() {
        byte[] encoded = x509();
        return (PEM_HEAD + Base64.getEncoder().encodeToString(encoded) + PEM_FOOT)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The key's name: the SHA-256 of its 32 bytes, in hexadecimal.
    public String id() {
        return Digest.sha256(raw).hex();
    }

    /// Whether `signature` is this key's over `message`.
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509())));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] x509() {
        byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + LENGTH);
        System.arraycopy(raw, 0, encoded, X509_HEAD.length, LENGTH);
        return encoded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKey key && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return id();
    }
}

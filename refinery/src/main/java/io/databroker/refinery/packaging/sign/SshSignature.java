package io.databroker.refinery.packaging.sign;

import io.databroker.refinery.DataBrokerException;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// An OpenSSH signature (`PROTOCOL.sshsig`) in the namespace `databroker-package`: what `ssh-keygen -Y verify`
/// checks.
///
/// @param key the key that signed
/// @param signature 64 bytes over the magic word, the namespace, the hash's name and the SHA-512 of the message
public record SshSignature(PublicKey key, byte[] signature) {

    /// What the signature is for; a signature made for anything else does not verify.
    public static final String NAMESPACE = "databroker-package";

    private static final String MAGIC = "SSHSIG";
    private static final String ALGORITHM = "ssh-ed25519";
    private static final String HASH = "sha512";
    private static final String HEAD = "-----BEGIN SSH SIGNATURE-----\n";
    private static final String FOOT = "\n-----END SSH SIGNATURE-----\n";

    /// Signs `message`.
    public static SshSignature sign(byte[] message, SellerKey key) {
        return new SshSignature(key.publicKey(), key.sign(signedBytes(message)));
    }

    /// Reads an armoured signature, refusing any that is not written exactly as [#armoured] writes it.
    public static SshSignature read(byte[] armoured) {
        String text = new String(armoured, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(HEAD) || !text.endsWith(FOOT) || text.length() < HEAD.length() + FOOT.length()) {
            throw new DataBrokerException("This is not an armoured SSH signature.");
        }
        try {
            String body = text.substring(HEAD.length(), text.length() - FOOT.length());
            var blob = ByteBuffer.wrap(Base64.getMimeDecoder().decode(body));
            blob.position(MAGIC.length() + Integer.BYTES);
            var key = ByteBuffer.wrap(next(blob));
            next(key);
            byte[] raw = next(key);
            next(blob);
            next(blob);
            next(blob);
            var inner = ByteBuffer.wrap(next(blob));
            next(inner);
            var signature = new SshSignature(new PublicKey(raw), next(inner));
            if (Arrays.equals(signature.armoured(), armoured)) {
                return signature;
            }
            throw new DataBrokerException("The SSH signature is not written in its one canonical form.");
        } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new DataBrokerException("The SSH signature is damaged.", e);
        }
    }

    /// Whether its key signed `message`.
    public boolean verifies(byte[] message) {
        return key.verifies(signedBytes(message), signature);
    }

    /// The signature as `ssh-keygen -Y sign` writes it: base64 in lines of 70 characters.
    public byte[] armoured() {
        byte[] blob = concat(
                MAGIC.getBytes(StandardCharsets.US_ASCII),
                new byte[] {0, 0, 0, 1},
                string(concat(string(ALGORITHM), string(key.raw()))),
                string(NAMESPACE),
                string(""),
                string(HASH),
                string(concat(string(ALGORITHM), string(signature))));
        String body = Base64.getEncoder().encodeToString(blob).replaceAll("(.{70})(?=.)", "$1\n");
        return (HEAD + body + FOOT).getBytes(StandardCharsets.US_ASCII);
    }

    /// The line that `ssh-keygen -Y verify -f` wants in its file of allowed signers.
    public static String allowedSigner(String identity, PublicKey key) {
        byte[] blob = concat(string(ALGORITHM), string(key.raw()));
        return identity + " namespaces=\"" + NAMESPACE + "\" " + ALGORITHM + " "
                + Base64.getEncoder().encodeToString(blob) + "\n";
    }

    private static byte[] signedBytes(byte[] message) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(message);
            return concat(
                    MAGIC.getBytes(StandardCharsets.US_ASCII),
                    string(NAMESPACE),
                    string(""),
                    string(HASH),
                    string(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-512", e);
        }
    }

    private static byte[] next(ByteBuffer buffer) {
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] value = new byte[length];
        buffer.get(value);
        return value;
    }

    private static byte[] string(String value) {
        return string(value.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] string(byte[] value) {
        return concat(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array(), value);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

package io.databroker.refinery.packaging.sign;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The key as it is kept on disk: PKCS#8, plain or wrapped by a passphrase.
///
/// Wrapping is AES-256-GCM under a key from PBKDF2-HMAC-SHA512 with 210,000 rounds (the OWASP figure for it) and 16
/// bytes of salt. GCM authenticates, so a wrong passphrase is told from a right one.
///
/// @param publicKey 32 bytes
/// @param privateKey PKCS#8, wrapped where `salt` is present
/// @param rounds of PBKDF2; 0 for a plain key
/// @param salt null for a plain key
/// @param nonce 12 bytes; null for a plain key
record KeyFile(byte[] publicKey, byte[] privateKey, int rounds, byte @Nullable [] salt, byte @Nullable [] nonce) {

    private static final int ROUNDS = 210_000;

    KeyFile {
        Objects.requireNonNull(publicKey);
        Objects.requireNonNull(privateKey);
    }

    static KeyFile seal(PublicKey publicKey, byte[] pkcs8, char @Nullable [] passphrase)
            throws GeneralSecurityException {
        if (passphrase == null) {
            return new KeyFile(publicKey.raw(), pkcs8, 0, null, null);
        }
        var random = new SecureRandom();
        byte[] salt = new byte[16];
        byte[] nonce = new byte[12];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] wrapped =
                cipher(Cipher.ENCRYPT_MODE, passphrase, ROUNDS, salt, nonce).doFinal(pkcs8);
        return new KeyFile(publicKey.raw(), wrapped, ROUNDS, salt, nonce);
    }

    byte[] open(char @Nullable [] passphrase) throws GeneralSecurityException {
        if (salt == null || nonce == null) {
            return privateKey;
        }
        if (passphrase == null) {
            throw new DataBrokerException("The seller's key is protected: give its passphrase.");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, passphrase, rounds, salt, nonce).doFinal(privateKey);
        } catch (AEADBadTagException e) {
            throw new DataBrokerException("The passphrase does not open the seller's key.", e);
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, int rounds, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        var spec = new PBEKeySpec(passphrase, salt, rounds, 256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(spec)
                .getEncoded();
        spec.clearPassword();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        Arrays.fill(key, (byte) 0);
        return cipher;
    }

    static KeyFile read(Path file) throws IOException, GeneralSecurityException {
        try {
            return Json.MAPPER.readValue(Files.readAllBytes(file), KeyFile.class);
        } catch (JacksonException e) {
            throw new GeneralSecurityException("not a key file", e);
        }
    }

    /// Writes the file under a temporary name that only the owner can read, syncs it and moves it into place.
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path temporary = Files.createTempFile(file.getParent(), "seller", ".tmp", mode);
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Json.PRETTY.writeValueAsBytes(this)));
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package io.databroker.refinery.packaging.sign;

import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/// The seller's Ed25519 key pair. It lives in `keys/seller.key` of the library, readable by its owner alone, and is
/// made on first use.
public final class SellerKey {

    private static final byte[] PROBE = {'p', 'r', 'o', 'b', 'e'};

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SellerKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /// The key of the library in `home`, made where there is none yet.
    ///
    /// @param passphrase wraps a new key and unwraps a wrapped one; null for none
    /// @throws DataBrokerException when the file is damaged, or wrapped and the passphrase is not the right one
    public static SellerKey openOrCreate(Path home, char @Nullable [] passphrase) {
        Path file = home.resolve("keys").resolve("seller.key");
        try {
            if (!Files.exists(file)) {
                create(file, passphrase);
            }
            return open(KeyFile.read(file), passphrase);
        } catch (IOException e) {
            throw new DataBrokerException("The seller's key " + file + " cannot be read or written.", e);
        } catch (GeneralSecurityException e) {
            throw new DataBrokerException("The seller's key " + file + " is damaged; restore it from a backup.", e);
        }
    }

    private static void create(Path file, char @Nullable [] passphrase) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var publicKey = PublicKey.ofX509(pair.getPublic().getEncoded());
        KeyFile.seal(publicKey, pair.getPrivate().getEncoded(), passphrase).write(file);
    }

    private static SellerKey open(KeyFile file, char @Nullable [] passphrase) throws GeneralSecurityException {
        var encoded = new PKCS8EncodedKeySpec(file.open(passphrase));
        var key = new SellerKey(
                KeyFactory.getInstance("Ed25519").generatePrivate(encoded), new PublicKey(file.publicKey()));
        if (!key.publicKey.verifies(PROBE, key.sign(PROBE))) {
            throw new GeneralSecurityException("the two halves of the pair do not belong together");
        }
        return key;
    }

    /// The half that everybody may know.
    public PublicKey publicKey() {
        return publicKey;
    }

    /// The 64-byte signature over `message`; the same each time.
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform signs with Ed25519", e);
        }
    }
}

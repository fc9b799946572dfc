package io.databroker.refinery.packaging.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {

    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        SellerKey made = SellerKey.openOrCreate(folder, null);
        assertThat(SellerKey.openOrCreate(folder, null).publicKey()).isEqualTo(made.publicKey());
        Path file = folder.resolve("keys/seller.key");
        Assumptions.assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("posix"), "This file system has no POSIX modes.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrappedKeyOpensWithItsPassphraseOnly() throws IOException {
        SellerKey made = SellerKey.openOrCreate(folder, "right".toCharArray());
        assertThat(SellerKey.openOrCreate(folder, "right".toCharArray()).publicKey())
                .isEqualTo(made.publicKey());
        assertThatThrownBy(() -> SellerKey.openOrCreate(folder, "wrong".toCharArray()))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("passphrase");
        assertThatThrownBy(() -> SellerKey.openOrCreate(folder, null))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("passphrase");
        assertThat(Files.readString(folder.resolve("keys/seller.key"))).doesNotContain("MC4CAQAwBQYDK2Vw");
    }

    @Test
    void aDamagedKeyFileIsNamed() throws IOException {
        SellerKey.openOrCreate(folder, null);
        Path file = folder.resolve("keys/seller.key");
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> SellerKey.openOrCreate(folder, null))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("seller.key");
    }

    @Test
    void everyFlippedBitOfASignatureFileIsNoticed() {
        SellerKey key = SellerKey.openOrCreate(folder, null);
        byte[] envelope = Dsse.sign(MESSAGE, key).bytes();
        byte[] ssh = SshSignature.sign(MESSAGE, key).armoured();
        byte[] pem = key.publicKey().pem();
        assertThat(Dsse.read(envelope).isSignedBy(key.publicKey())).isTrue();
        assertThat(SshSignature.read(ssh).verifies(MESSAGE)).isTrue();
        for (int i = 0; i < envelope.length; i++) {
            byte[] broken = flip(envelope, i);
            assertThat(accepts(() -> Dsse.read(broken).isSignedBy(key.publicKey())))
                    .isFalse();
        }
        for (int i = 0; i < ssh.length; i++) {
            byte[] broken = flip(ssh, i);
            assertThat(accepts(() -> {
                        var signature = SshSignature.read(broken);
                        return signature.key().equals(key.publicKey()) && signature.verifies(MESSAGE);
                    }))
                    .isFalse();
        }
        for (int i = 0; i < pem.length; i++) {
            byte[] broken = flip(pem, i);
            assertThat(accepts(() -> PublicKey.ofPem(broken).equals(key.publicKey())))
                    .isFalse();
        }
    }

    private static byte[] flip(byte[] bytes, int position) {
        byte[] broken = bytes.clone();
        broken[position] ^= (byte) (1 << (position % 8));
        return broken;
    }

    private interface Check {
        boolean accepts();
    }

    private static boolean accepts(Check check) {
        try {
            return check.accepts();
        } catch (DataBrokerException e) {
            return false;
        }
    }
}

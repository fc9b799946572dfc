package io.databroker.refinery.packaging.sign;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A Dead Simple Signing Envelope (DSSE v1): a payload, its type, and one Ed25519 signature over both.
///
/// What is signed is `DSSEv1`, the type and the payload, each of the two with its length before it, so that no two
/// different pairs share a signature. Verifying needs no canonical JSON: the payload is signed byte by byte.
///
/// @param payload what was signed
/// @param keyId the key that signed, see [PublicKey#id]
/// @param signature 64 bytes
public record Dsse(byte[] payload, String keyId, byte[] signature) {

    /// The media type of an in-toto statement, the one payload used here.
    public static final String TYPE = "application/vnd.in-toto+json";

    /// Signs `payload`.
    public static Dsse sign(byte[] payload, SellerKey key) {
        return new Dsse(payload, key.publicKey().id(), key.sign(signedBytes(payload)));
    }

    /// Reads an envelope, refusing any that is not written exactly as [#bytes] writes it.
    public static Dsse read(byte[] envelope) {
        try {
            JsonNode tree = Json.MAPPER.readTree(envelope);
            JsonNode signature = tree.path("signatures").path(0);
            var decoder = Base64.getDecoder();
            var dsse = new Dsse(
                    decoder.decode(tree.path("payload").asString("")),
                    signature.path("keyid").asString(""),
                    decoder.decode(signature.path("sig").asString("")));
            if (Arrays.equals(dsse.bytes(), envelope)) {
                return dsse;
            }
            throw new DataBrokerException("The envelope is not written in its one canonical form.");
        } catch (JacksonException | IllegalArgumentException e) {
            throw new DataBrokerException("The envelope is damaged.", e);
        }
    }

    /// Whether `key` signed the payload.
    public boolean isSignedBy(PublicKey key) {
        return keyId.equals(key.id()) && key.verifies(signedBytes(payload), signature);
    }

    /// The envelope in its canonical form.
    public byte[] bytes() {
        var encoder = Base64.getEncoder();
        String quotedId = Json.MAPPER.writeValueAsString(keyId);
        return """
                {"payloadType":"%s","payload":"%s","signatures":[{"keyid":%s,"sig":"%s"}]}
                """.formatted(TYPE, encoder.encodeToString(payload), quotedId, encoder.encodeToString(signature))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] signedBytes(byte[] payload) {
        byte[] head = ("DSSEv1 " + TYPE.length() + " " + TYPE + " " + payload.length + " ")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + payload.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        return all;
    }
}

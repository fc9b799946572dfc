package io.databroker.refinery.refine.compliance.personal;

import io.databroker.model.catalog.Finding;
import io.databroker.refinery.refine.compliance.Replacement;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/// The type and a code that is the same wherever the same value stands, such as `[EMAIL:k3v9t2xq]`.
///
/// The code is 40 bits of SHA-256 over seed, type and value (NFKC, lower case, letters and digits only). It keeps
/// together what belongs together; it does not hide a value from one who knows the seed and can guess.
final class Pseudonym implements Replacement {

    private static final String ALPHABET = "abcdefghjkmnpqrstvwxyz0123456789";
    private static final int LENGTH = 8;

    @Override
    public String of(Finding finding, String value, long seed) {
        return "[" + Replacement.label(finding.type()) + ":" + code(finding.type(), value, seed) + "]";
    }

    private static String code(String type, String value, long seed) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
        byte[] words = (type + '\n' + plain).getBytes(StandardCharsets.UTF_8);
        byte[] digest = sha256(ByteBuffer.allocate(Long.BYTES + words.length)
                .putLong(seed)
                .put(words)
                .array());
        long bits = ByteBuffer.wrap(digest).getLong();
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return code.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

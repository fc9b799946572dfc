package io.databroker.refinery.refine.compliance.secrets;

import io.databroker.refinery.refine.compliance.secrets.SecretRule.Check;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/// The checks that issuers build into their tokens.
final class IssuerCheck {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int CRC_LENGTH = 6;

    private IssuerCheck() {}

    /// The probability that a token of the right form is real: the check decides where there is one. A token that
    /// fails it may still have been real before somebody changed a letter, or follow an older scheme.
    static double probability(Check check, String token) {
        return switch (check) {
            case NONE -> .95;
            case CRC32 -> crc32(token) ? .999 : .6;
            case JWT -> jwt(token) ? .97 : .6;
        };
    }

    /// The base-62 CRC-32 that GitHub and npm put at the end, over all between the prefix and it.
    static boolean crc32(String token) {
        int body = token.indexOf('_') + 1;
        int check = token.length() - CRC_LENGTH;
        var crc = new CRC32();
        crc.update(token.substring(body, check).getBytes(StandardCharsets.US_ASCII));
        return base62(crc.getValue()).equals(token.substring(check));
    }

    private static String base62(long value) {
        var digits = new StringBuilder();
        for (long rest = value; digits.length() < CRC_LENGTH; rest /= BASE62.length()) {
            digits.append(BASE62.charAt((int) (rest % BASE62.length())));
        }
        return digits.reverse().toString();
    }

    private static boolean jwt(String token) {
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
            return new String(header, StandardCharsets.UTF_8).matches("(?s)\\{.*\"alg\".*}");
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}

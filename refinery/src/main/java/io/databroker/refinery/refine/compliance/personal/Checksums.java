package io.databroker.refinery.refine.compliance.personal;

import java.math.BigInteger;

/// Check digits of the numbers that states and banks hand out. Every method takes the bare characters, without
/// separators, and says whether they fit together; each is linear in their number.
final class Checksums {

    private static final int[][] DIHEDRAL = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[] VERHOEFF = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    private static final int IBAN_MODULUS = 97;

    private Checksums() {}

    /// Luhn's sum (ISO/IEC 7812): every second digit from the right counts double, its digits added up.
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /// ISO 7064 MOD 97-10 as IBAN uses it: the first four characters go last, letters count from 10.
    static boolean iban(String iban) {
        int rest = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % IBAN_MODULUS;
        }
        return rest == 1;
    }

    /// Verhoeff's sum over the dihedral group of order ten.
    static boolean verhoeff(String digits) {
        int state = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            for (int power = 0; power < i % 8; power++) {
                digit = VERHOEFF[digit];
            }
            state = DIHEDRAL[state][digit];
        }
        return state == 0;
    }

    /// The sum of the leading digits, each times its weight.
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    /// ISO 7064 MOD 11,10, as the German tax number and the Croatian OIB use it.
    static boolean mod11And10(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    /// The remainder of the number that the digits spell.
    static int remainder(String digits, int modulus) {
        return new BigInteger(digits).mod(BigInteger.valueOf(modulus)).intValue();
    }

    /// The last digit.
    static int last(String digits) {
        return digits.charAt(digits.length() - 1) - '0';
    }
}

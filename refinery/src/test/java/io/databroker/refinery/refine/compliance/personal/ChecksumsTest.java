package io.databroker.refinery.refine.compliance.personal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ChecksumsTest {

    @Provide
    Arbitrary<String> fifteenDigits() {
        return Arbitraries.strings().numeric().ofLength(15);
    }

    @Property(tries = 300)
    void anyChangedDigitBreaksLuhn(
            @ForAll("fifteenDigits") String body,
            @ForAll @IntRange(max = 15) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String number = completed(body);
        assertThat(Checksums.luhn(number)).isTrue();
        assertThat(Checksums.luhn(changed(number, at, by))).isFalse();
    }

    @Property(tries = 300)
    void anyChangedDigitBreaksAnIban(
            @ForAll("fifteenDigits") String account,
            @ForAll @IntRange(min = 2, max = 18) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String iban = iban("DE", account + "000");
        assertThat(NumberShapes.iban(iban)).isTrue();
        assertThat(NumberShapes.iban(changed(iban, at, by))).isFalse();
    }

    @Property(tries = 300)
    void anyChangedDigitBreaksVerhoeff(
            @ForAll("fifteenDigits") String body,
            @ForAll @IntRange(max = 15) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String number = verhoeff(body);
        assertThat(Checksums.verhoeff(number)).isTrue();
        assertThat(Checksums.verhoeff(changed(number, at, by))).isFalse();
    }

    private static String completed(String body) {
        for (int digit = 0; digit <= 9; digit++) {
            if (Checksums.luhn(body + digit)) {
                return body + digit;
            }
        }
        throw new AssertionError("no check digit for " + body);
    }

    private static String verhoeff(String body) {
        for (int digit = 0; digit <= 9; digit++) {
            if (Checksums.verhoeff(body + digit)) {
                return body + digit;
            }
        }
        throw new AssertionError("no check digit for " + body);
    }

    private static String iban(String country, String account) {
        for (int check = 2; check <= 98; check++) {
            String iban = country + (check < 10 ? "0" : "") + check + account;
            if (Checksums.iban(iban)) {
                return iban;
            }
        }
        throw new AssertionError("no check digits for " + account);
    }

    private static String changed(String number, int at, int by) {
        char digit = (char) ('0' + (number.charAt(at) - '0' + by) % 10);
        return number.substring(0, at) + digit + number.substring(at + 1);
    }
}

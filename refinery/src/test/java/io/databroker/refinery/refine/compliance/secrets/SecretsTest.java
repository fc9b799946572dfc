package io.databroker.refinery.refine.compliance.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.databroker.model.catalog.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s_TOKEN=%s",
                "%s_token: %s",
                "\"%s_token\": \"%s\"",
                "\\\"%s_token\\\": \\\"%s\\\"",
                "var %sToken string = \"%s\"",
                "var %sToken: string = \"%s\"",
                "%sToken := `%s`",
                "String %sToken = \"%s\";",
                "<%sToken>\n    %s\n</token>",
                "\"%sToken\" => \"%s\"",
                "%sToken ||= \"%s\"",
                "set(\"%s_token\", \"%s\")",
                "export %s_TOKEN='%s'"
            })
    void readsAValueAssignedInAnyLanguage(String form) {
        String value = random(1, 40).toLowerCase(Locale.ROOT);
        String text = form.formatted("zendesk", value);
        assertThat(Secrets.find(text)).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo("zendesk-secret-key");
            assertThat(spanned(text, finding)).isEqualTo(value);
        });
    }

    @Test
    void aRightCheckSumMakesATokenAllButCertain() {
        String body = random(2, 30);
        String wrong = "ghp_" + body + "000000";
        assertThat(Secrets.find(wrong).getFirst().probability()).isLessThan(.7);
        for (String right : new String[] {"ghp_" + body, "npm_" + body}) {
            String token = right + checksum(body);
            assertThat(IssuerCheck.crc32(token)).isTrue();
            assertThat(Secrets.find("x " + token + " y").getFirst().probability())
                    .isGreaterThan(.99);
        }
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        var digits = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < 6; i++) {
            digits.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".charAt((int) (rest % 62)));
            rest /= 62;
        }
        return digits.reverse().toString();
    }

    @Test
    void looksIntoBase64HexAndPercentForms() {
        String secret = "DB_PASSWORD=" + random(3, 20) + "9";
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        String twice = Base64.getEncoder().encodeToString(("code " + base64 + " end").getBytes(StandardCharsets.UTF_8));
        String percent = secret.replace("=", "%3D").replace("_", "%5F");
        for (String hidden : new String[] {base64, HexFormat.of().formatHex(bytes), percent, twice}) {
            assertThat(Secrets.find("see " + hidden + " there"))
                    .as(hidden)
                    .singleElement()
                    .satisfies(finding -> assertThat(spanned("see " + hidden + " there", finding))
                            .isEqualTo(hidden));
        }
    }

    @Test
    void findsAPrivateKeyWholeOrCutOff() {
        String whole = "-----BEGIN RSA PRIVATE KEY-----\n" + random(4, 300) + "\n-----END RSA PRIVATE KEY-----";
        assertThat(Secrets.find("a\n" + whole + "\nb")).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo("private-key");
            assertThat(spanned("a\n" + whole + "\nb", finding)).isEqualTo(whole);
        });
        assertThat(Secrets.find(whole.substring(0, 200))).isNotEmpty();
        assertThat(Secrets.find(whole.replace("PRIVATE", "PUBLIC"))).isEmpty();
    }

    @Test
    void findsThePasswordInAUrl() {
        String text =
                "jdbc:postgresql://db.host.net/shop?user=web&password=tr0ub4dor and redis://cache:Zq9-vvU2@10.0.0.2";
        assertThat(Secrets.find(text))
                .extracting(finding -> spanned(text, finding))
                .containsExactly("tr0ub4dor", "Zq9-vvU2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = \"${DB_PASSWORD_1}\"",
                "token = \"xxxxxxxxxxxxxxxxxxxx\"",
                "AKIAIOSFODNN7EXAMPLE",
                "sk_test_placeholder",
                "curl -u user:password https://host.net",
                "postgres://user:password@localhost:5432/db",
                "primaryKey: \"account_id_2019\"",
                "foreign_key = \"user_accounts_2_id\"",
                "tokenizer = \"bert-base-uncased-v2\"",
                "author = \"james.fake@ymail.com\"",
                "public_key = \"9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIKjbJTWit\"",
                "The key, therefore, was under the mat at 221b.",
                "commit 3f786850e387550fdab836ed7e6dc881de23001b",
                "authToken = process.env.AUTH_TOKEN_2",
                "linear-gradient(to right, rgba(255,255,255,0) 0%, #e5e5e5 100%)"
            })
    void letsHarmlessTextPass(String text) {
        assertThat(Secrets.find(text)).isEmpty();
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                "a", "1", "@", "s.", "key=", "eyJ", "-----BEGIN", "sk-", "://", "%41", "curl ", "=", "ey");
    }

    @Property(tries = 13)
    void hostileTextDoesNotHoldItUp(@ForAll("hostile") String unit) {
        String text = unit.repeat(200_000 / unit.length());
        // What takes the square of the length takes hours.
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> Secrets.find(text));
    }

    @Property(tries = 300)
    void findingsLieInsideTheTextInOrder(@ForAll String text) {
        int from = 0;
        for (Finding finding : Secrets.find(text, 0)) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(from);
            assertThat(finding.end()).isGreaterThan(finding.start()).isLessThanOrEqualTo(text.length());
            from = finding.end();
        }
    }

    private static String spanned(String text, Finding finding) {
        return text.substring(finding.start(), finding.end());
    }

    private static String random(long seed, int length) {
        var random = new Random(seed);
        var text = new StringBuilder();
        random.ints(length, 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
        return text.toString();
    }
}

package io.databroker.refinery.refine.compliance.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DecodedTest {

    private static final String PLAIN = "a secret of 24 letters..";
    private static final String CODE = Base64.getEncoder().encodeToString(PLAIN.getBytes(StandardCharsets.UTF_8));

    @Test
    void findsAStretchWhereverItBegins() {
        for (int before = 0; before < 60; before++) {
            String text = "; ".repeat(30).substring(0, before) + CODE + " and more";
            assertThat(Decoded.in(text)).containsExactly(new Decoded(before, before + CODE.length(), PLAIN));
        }
    }

    @Test
    void findsNeighboursAndWhatEndsTheText() {
        assertThat(Decoded.in(CODE + "," + CODE))
                .containsExactly(
                        new Decoded(0, CODE.length(), PLAIN),
                        new Decoded(CODE.length() + 1, 2 * CODE.length() + 1, PLAIN));
    }

    @Test
    void passesOverWhatIsTooShortToTell() {
        for (int length = 0; length < 24; length++) {
            assertThat(Decoded.in(" " + CODE.substring(0, length) + " and " + CODE.substring(0, length)))
                    .isEmpty();
        }
    }
}

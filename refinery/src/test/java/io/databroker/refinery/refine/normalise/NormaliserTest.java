package io.databroker.refinery.refine.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Plain ASCII, with\ttabs.\n\nAnd lines.\n",
                "CAFÉ» and «ÉCOLE», naïve Ångström",
                "SÃO PAULO, NÃO, coração",
                "می‌خواهم",
                "क्‍ष",
                "👩‍👩‍👧 family",
                "שלום \u200Eabc\u200E עולם",
                "AT&T & Co; R&D",
                "<p>Tom &amp; Jerry</p>",
                "Привет, мир. 中文文本。"
            })
    void textWithNothingWrongStaysTheSameObject(String text) {
        assertThat(normalise(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cafÃ© | café",
                "itâ€™s | it’s",
                "ÐŸÑ€Ð¸Ð²ÐµÑ‚ | Привет",
                "Tom &amp; Jerry | Tom & Jerry",
                "5 &amp;lt; 6 | 5 < 6",
                "&#8220;so&#x201D; | “so”",
                "ab\u200Bc\u00ADd\uFEFF | abcd",
                "a\u202Eb\u202C | ab",
                "a \u001B[31mred\u001B[0m one | a red one",
                "e\u0301 | é",
            })
    void repairs(String wrong, String right) {
        assertThat(normalise(wrong)).isEqualTo(right);
    }

    @Test
    void lineEndsAndTrailingSpaceAreUnified() {
        assertThat(normalise("a \r\nb\rc\u2028d\t\n")).isEqualTo("a\nb\nc\nd\n");
    }

    @Test
    void everyKindOfRepairGivesItsReason() {
        var repairs = new Repairs();
        Normaliser.normalise("cafÃ© \r\nx\u0007", repairs);
        assertThat(repairs.reasons("normalise"))
                .extracting("code")
                .containsExactly("mojibake", "line_end", "control", "trailing_space");
    }

    @Property
    void normalisingTwiceChangesNothingMore(@ForAll @StringLength(max = 200) String text) {
        String once = normalise(text);
        assertThat(normalise(once)).isEqualTo(once);
    }

    @Property
    void misreadUtf8ComesBack(
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = '\u00E0', to = '\u00F6') String letters) {
        String wrong = new String(letters.getBytes(StandardCharsets.UTF_8), Charset.forName("ISO-8859-1"));
        assertThat(normalise("x " + wrong + " y")).isEqualTo("x " + letters + " y");
    }

    @Property
    void latin1LettersAmongAsciiAreNeverTakenForMojibake(
            @ForAll @CharRange(from = '\u00C0', to = '\u00FF') char letter) {
        String text = "Wort" + letter + "wort und " + letter + " Wort";
        assertThat(normalise(text)).isSameAs(text);
    }

    private static String normalise(String text) {
        return Normaliser.normalise(text, new Repairs());
    }
}

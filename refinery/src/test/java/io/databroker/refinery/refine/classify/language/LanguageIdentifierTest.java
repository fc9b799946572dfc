package io.databroker.refinery.refine.classify.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.model.catalog.LanguageShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {

    private static final Path DATA = Path.of("../../shared/data/languages");

    private final LanguageIdentifier identifier = LanguageIdentifier.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The committee will publish its findings before the end of the year.
            de | Der Ausschuss wird seine Ergebnisse noch vor Ende des Jahres veröffentlichen.
            fr | La commission publiera ses conclusions avant la fin de l'année.
            es | La comisión publicará sus conclusiones antes de que termine el año.
            sw | Kamati itachapisha matokeo yake kabla ya mwisho wa mwaka huu.
            ru | Комиссия опубликует свои выводы до конца этого года.
            uk | Комісія оприлюднить свої висновки до кінця цього року.
            fa | کمیسیون نتایج خود را پیش از پایان سال منتشر خواهد کرد.
            ar | ستنشر اللجنة نتائجها قبل نهاية هذا العام.
            zh | 委员会将在年底之前公布调查结果。
            ja | 委員会は年末までに調査結果を公表する。
            ko | 위원회는 연말 이전에 조사 결과를 발표할 것이다.
            el | Η επιτροπή θα δημοσιεύσει τα πορίσματά της πριν από το τέλος του έτους.
            """)
    void namesTheLanguageOfASentence(String code, String text) {
        LanguageShare first = identifier.identify(text).getFirst();
        assertThat(first.code()).isEqualTo(code);
        assertThat(first.confidence()).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345 678,90 %",
                "xkjq wvzb qqkx zzkj pplk mnbv",
                "for (int i = 0; i < n; i++) { sum += a[i]; }",
                "aGVsbG8gd29ybGQgdGhpcyBpcyBiYXNlNjQ= dGVzdCBzdHJpbmc"
            })
    void callsWhatIsNoLanguageUndetermined(String text) {
        assertThat(identifier.identify(text)).extracting(LanguageShare::code).containsExactly("und");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ja | 東京駅前広場整備計画検討委員会
            zh | 这个问题已经解决了
            zh | 國家發展委員會發布經濟報告
            ms | Kerana cuaca sejuk, kanak-kanak itu tinggal di bilik sahaja.
            id | Karena cuaca dingin, anak-anak itu tinggal di kamar saja.
            nn | Ho fortel kvifor ho ikkje kan kome heim denne veka.
            nb | Hun forteller hvorfor hun ikke kan komme hjem denne uken.
            hr | Tijekom tjedna sveučilište sudjeluje u znanstvenom natječaju.
            bs | Tokom sedmice univerzitet učestvuje na naučnom konkursu.
            """)
    void tellsCloseLanguagesByTheirForms(String code, String text) {
        assertThat(identifier.identify(text).getFirst().code()).isEqualTo(code);
    }

    @Test
    void isLessSureOfCharactersThatChineseAndJapaneseShare() {
        LanguageShare first = identifier.identify("人生").getFirst();
        assertThat(first.confidence()).isLessThan(0.95);
    }

    @Test
    void passesOverAddresses() {
        assertThat(identifier.identify("Write to vartiainen.tuomas@hallintokeskus.example.fi or look at "
                        + "https://www.hallintokeskus.example.fi/lomakkeet/hakemus before the end of the year."))
                .extracting(LanguageShare::code)
                .containsExactly("en");
        assertThat(identifier.identify("name@example.org"))
                .extracting(LanguageShare::code)
                .containsExactly("und");
    }

    @Test
    void readsTextAroundRuledLines() {
        assertThat(identifier
                        .identify("Name of the applicant: ____________________ Date and place: ________________")
                        .getFirst()
                        .code())
                .isEqualTo("en");
    }

    @Test
    void reportsAMixedTextAsAMix() {
        List<LanguageShare> shares = identifier.identify("This is the first half, and it is written in English. "
                + "Ceci est la seconde moitié, et elle est écrite en français.");
        assertThat(shares).extracting(LanguageShare::code).containsExactlyInAnyOrder("en", "fr");
        assertThat(shares).allSatisfy(share -> assertThat(share.share()).isEqualTo(0.5, within(0.15)));
    }

    @Test
    void isNotSureOfASingleSharedWord() {
        assertThat(identifier.identify("radio").getFirst().confidence()).isLessThan(0.5);
    }

    @Property(tries = 300)
    void sharesAddUpToOne(@ForAll String text) {
        List<LanguageShare> shares = identifier.identify(text);
        assertThat(shares.stream().mapToDouble(LanguageShare::share).sum()).isEqualTo(1, within(1e-9));
        assertThat(shares).allSatisfy(share -> assertThat(share.confidence()).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @CsvSource({"sentences,96.4", "word-pairs,91", "single-words,80"})
    void staysAboveTheReferenceOnRealLines(String kind, double least) throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the language lines are not on this machine");
        double sum = 0;
        try (Stream<Path> files = Files.list(DATA.resolve(kind))) {
            List<Path> all = files.toList();
            for (Path file : all) {
                String code = file.getFileName().toString().substring(0, 2);
                List<String> lines = Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
                sum += 100.0
                        / all.size()
                        / lines.size()
                        * lines.stream()
                                .filter(line -> identifier
                                        .identify(line)
                                        .getFirst()
                                        .code()
                                        .equals(code))
                                .count();
            }
        }
        assertThat(sum).isGreaterThan(least);
    }
}

package io.databroker.refinery.refine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainClassifierTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            commerce | My parcel is late. Where is my order, and can I get a refund?
            medical | The patient was given insulin after the diagnosis of diabetes.
            finance | The bank lowered its interest rate and shares rose on the stock market.
            sport | The striker scored twice and the team won the cup.
            software | The compiler reports an error in the function that parses the file.
            """)
    void namesTheDomain(String domain, String text) {
        assertThat(DomainClassifier.shared().classify(text).name()).isEqualTo(domain);
    }

    @Test
    void saysWhichWordsDecided() {
        assertThat(DomainClassifier.shared()
                        .classify("The patient was given insulin by the doctor.")
                        .because())
                .contains("insulin");
    }

    @Test
    void isLessSureOfFewWords() {
        String sentence = "The compiler reports an error in the function that parses the file. ";
        double few = DomainClassifier.shared().classify(sentence).probability();
        double many = DomainClassifier.shared().classify(sentence.repeat(10)).probability();
        assertThat(few).isLessThan(many);
        assertThat(DomainClassifier.shared().classify("Hello world").probability())
                .isLessThan(0.5);
    }

    @Test
    void callsATextWithoutKnownWordsGeneral() {
        assertThat(DomainClassifier.shared().classify("§§ ---").probability()).isLessThan(0.5);
    }
}

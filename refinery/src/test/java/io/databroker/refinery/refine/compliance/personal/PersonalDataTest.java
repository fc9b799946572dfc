package io.databroker.refinery.refine.compliance.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    @Test
    void findsWhatHasAFormOfItsOwn() {
        assertThat(found("Pay to 0x52908400098527886E0F7030069857D2E4169EE7 by 12 March 2024, from 8.8.4.4"))
                .containsExactly(
                        "crypto_wallet 0x52908400098527886E0F7030069857D2E4169EE7",
                        "date 12 March 2024",
                        "ip_address 8.8.4.4");
        assertThat(found("She is 34 years old; her card is 4111 1111 1111 1111."))
                .containsExactly("age 34", "credit_card 4111 1111 1111 1111");
        assertThat(found("IBAN DE89 3704 0044 0532 0130 00, phone +49 30 901820"))
                .containsExactly("iban DE89 3704 0044 0532 0130 00", "phone +49 30 901820");
    }

    @Test
    void leavesNumbersOfNoOneAlone() {
        assertThat(found("It took 12 hours, 3.5 litres and 40,000 steps; see section 4.2-7."))
                .isEmpty();
    }

    @Test
    void findsNamesAtBothEndsOfASentence() {
        assertThat(found("Joanna Ashworth works in the garden with her brother Peter."))
                .containsExactly("person Joanna Ashworth", "person Peter");
    }

    @Test
    void findsNamesWhereTheWriterUsesNoCapitals() {
        assertThat(found("my name is joanna ashworth")).containsExactly("person joanna ashworth");
    }

    @Test
    void takesAnAddressInASentenceAsAWhole() {
        assertThat(found("Please send the parcel to 12 Maple Street, Springfield, IL 62704."))
                .first()
                .asString()
                .startsWith("street_address 12 Maple Street, Springfield");
    }

    @Test
    void readsALongTextAsItReadsItsParts() {
        String part = "The engine failed again. Linda Marlow called from Denver about it.\n\n";
        assertThat(found(part.repeat(50))).hasSize(50 * found(part).size());
    }

    private static List<String> found(String text) {
        return PersonalData.find(text).stream()
                .map(finding -> finding.type() + " " + text.substring(finding.start(), finding.end()))
                .toList();
    }
}

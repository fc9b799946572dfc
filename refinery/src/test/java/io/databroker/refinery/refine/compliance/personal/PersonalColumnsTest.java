package io.databroker.refinery.refine.compliance.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalColumnsTest {

    @Test
    void aColumnOfPhoneNumbersIsOneThoughSomeValuesAreWeak() {
        var columns = new PersonalColumns();
        for (int i = 0; i < 20; i++) {
            columns.add("customer_phone", "555-01" + (10 + i));
            columns.add("mail", "user" + i + "@mailbox.org");
            columns.add("quantity", Integer.toString(i));
        }
        assertThat(columns.verdicts()).extracting(ColumnVerdict::field).containsExactly("customer_phone", "mail");
        assertThat(columns.verdicts()).extracting(ColumnVerdict::type).containsExactly("phone", "email");
        assertThat(columns.verdicts()).allMatch(verdict -> verdict.share() == 1 && verdict.probability() > .8);
    }

    @Test
    void aFewMailsInAColumnOfNotesMakeNoColumnOfMails() {
        var columns = new PersonalColumns();
        for (int i = 0; i < 20; i++) {
            columns.add("note", i % 4 == 0 ? "a@mailbox.org" : "nothing to see");
        }
        assertThat(columns.verdicts()).isEmpty();
    }
}

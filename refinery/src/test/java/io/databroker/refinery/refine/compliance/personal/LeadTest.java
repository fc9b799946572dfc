package io.databroker.refinery.refine.compliance.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadTest {

    @Test
    void asksForTheFirstRunAndWhatFollowsIt() {
        Lead date = Lead.run(1, 2, "-/a");
        assertThat(date.allows(start("12/03/1984"))).isTrue();
        assertThat(date.allows(start("3rd of May"))).isTrue();
        assertThat(date.allows(start("1984/03/12"))).isFalse();
        assertThat(date.allows(start("12.03.1984"))).isFalse();
        assertThat(date.allows(start("12"))).isFalse();
    }

    @Test
    void asksForSoManyDigits() {
        assertThat(Lead.digits(7).allows(new Lead.Start(7, 3, '-'))).isTrue();
        assertThat(Lead.digits(7).allows(new Lead.Start(6, 3, '-'))).isFalse();
    }

    @Test
    void countsLettersWhereItBeginsWithOne() {
        assertThat(Lead.run(2, 2).allows(start("DE89"))).isTrue();
        assertThat(Lead.run(2, 2).allows(start("D89"))).isFalse();
    }

    private static Lead.Start start(String text) {
        return Lead.Start.of(text, 0, 0);
    }
}

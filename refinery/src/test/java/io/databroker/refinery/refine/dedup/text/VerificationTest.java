package io.databroker.refinery.refine.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final String STORY =
            "the council decided on tuesday evening that the old bridge over the river will be closed for "
                    + "repair from the first week of may until the end of summer because inspectors found cracks in two of its pillars ";

    private static boolean duplicates(String a, String b) {
        return Verification.DEFAULT
                .judge(0, 1, Likeness.of(Words.of(a), Words.of(b)))
                .isPresent();
    }

    @Test
    void anEditedCopyIsADuplicate() {
        assertThat(duplicates(STORY, STORY.replace("tuesday", "monday").replace("old ", "")))
                .isTrue();
    }

    @Test
    void anotherTextIsNot() {
        assertThat(
                        duplicates(
                                STORY,
                                "the team won on sunday and the fans of the club celebrated until the end of the night in "
                                        + "all the bars along the river although rain was falling for most of the evening in the first week of may"))
                .isFalse();
    }

    @Test
    void aTextInsideALongerOneIsADuplicateUpToTwiceItsLength() {
        String more =
                "readers write that they are not amused and ask who will pay for the detour that all of them have to take";

        assertThat(duplicates(STORY, STORY + more)).isTrue();
        assertThat(Verification.DEFAULT.comparable(40, 81)).isFalse();
    }

    @Test
    void shortTextsNeedMore() {
        assertThat(duplicates("open the front door", "open the back door")).isFalse();
        assertThat(duplicates("please open the front door of the house now", "please open front door of the house now"))
                .isTrue();
    }

    @Test
    void recordsOfOneTemplateThatDifferInTheirValuesAreNotDuplicates() {
        String form = "%s %s ordered %s pieces of article %s on day %s and paid %s euro and " + STORY;

        assertThat(duplicates(
                        form.formatted("Anna", "Miller", "12", "A-17", "3", "450"),
                        form.formatted("Peter", "Jones", "7", "B-99", "14", "83")))
                .isFalse();
    }

    @Test
    void aNewDateOnALongTextIsStillTheSameText() {
        String article = STORY.repeat(6);

        assertThat(duplicates("updated 12 may 2026 " + article, "updated 13 june 2026 " + article))
                .isTrue();
    }

    @Test
    void logLinesThatDifferInANumberAreNotDuplicates() {
        assertThat(duplicates(
                        "worker finished job 4711 on the second node without errors",
                        "worker finished job 4712 on the second node without errors"))
                .isFalse();
    }
}

package io.databroker.refinery.refine.compliance.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Sample;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PersonalDataStageTest {

    private static final RunContext RUN = new RunContext(7, 1, Path.of("."), Progress.NONE);
    private static final Digest DIGEST = Digest.sha256(new byte[0]);
    private static final String MAIL = "Write to jo.public@mailbox.org today, or to JO.public@mailbox.org tomorrow.";

    private static final Item ITEM = new Item(
            0,
            new UUID(0, 0),
            "a",
            null,
            -1,
            Modality.TEXT,
            "text/plain",
            DIGEST,
            new Slice(DIGEST, 0, 0),
            List.of(),
            0);

    @Test
    void redactsWithTypedPlaceholders() {
        assertThat(redacted(Map.of(), MAIL)).isEqualTo("Write to [EMAIL] today, or to [EMAIL] tomorrow.");
    }

    @Test
    void reportsWithoutTouchingTheText() {
        Verdict verdict = judge(Map.of("action", "report"), text(MAIL));
        assertThat(verdict).isInstanceOf(Verdict.Keep.class);
        assertThat(verdict.assessment().findings())
                .hasSize(2)
                .allMatch(finding -> finding.action() == Action.REPORTED)
                .first()
                .extracting(Finding::type, Finding::start, Finding::end)
                .containsExactly("email", 9, 30);
    }

    @Test
    void dropsWithAReason() {
        Verdict verdict = judge(Map.of("action", "drop"), text(MAIL));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Drop.class, drop -> assertThat(
                        drop.reasons().getFirst().message())
                .isEqualTo("Contains 2 × email; the limit is none."));
    }

    @Test
    void givesTheSameValueTheSamePseudonym() {
        String written = redacted(Map.of("style", "pseudonym"), MAIL);
        assertThat(written).matches("Write to (\\[EMAIL:[a-z0-9]{8}]) today, or to \\1 tomorrow\\.");
    }

    @Test
    void redactsInsideRecordsAndKeepsTheirForm() {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", 12L);
        row.put("card", 4111111111111111L);
        row.put("contact", Map.of("mails", List.of("a.person@mailbox.org", "none")));
        Verdict verdict = judge(Map.of(), new RecordContent(row, List.of()));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Change.class, change -> assertThat(
                        ((RecordContent) change.content()).values())
                .containsEntry("id", 12L)
                .containsEntry("card", "[CREDIT_CARD]")
                .containsEntry("contact", Map.of("mails", List.of("[EMAIL]", "none"))));
        assertThat(verdict.assessment().findings()).extracting(Finding::field).containsExactly("card", "contact.mails");
    }

    @Test
    void judgesAValueByTheNameOfItsField() {
        var row = new LinkedHashMap<String, Object>();
        row.put("quantity", "5550143");
        row.put("customerPhone", "5550143");
        assertThat(values(row, List.of()))
                .containsEntry("quantity", "5550143")
                .containsEntry("customerPhone", "[PHONE]");
    }

    @Test
    void judgesAValueByItsColumn() {
        var sample = new ArrayList<Sample.Row>();
        for (int i = 0; i < 60; i++) {
            var row = new LinkedHashMap<String, Object>();
            row.put("surname", "xanbury" + "abcdefghij".charAt(i % 10));
            row.put("colour", "green");
            sample.add(new Sample.Row(ITEM, new RecordContent(row, List.of())));
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("surname", "qwortle");
        row.put("colour", "green");
        assertThat(values(row, sample)).containsEntry("surname", "[PERSON]").containsEntry("colour", "green");
        row.put("surname", "n/a");
        assertThat(values(row, sample)).containsEntry("surname", "n/a");
    }

    private static Map<String, Object> values(LinkedHashMap<String, Object> row, List<Sample.Row> sample) {
        var content = new RecordContent(row, List.of());
        return switch (judge(Map.of(), content, sample)) {
            case Verdict.Change change -> ((RecordContent) change.content()).values();
            case Verdict.Keep _, Verdict.Drop _ -> row;
        };
    }

    @Test
    void leavesAPrivateAddressAlone() {
        assertThat(redacted(Map.of(), "ssh 192.168.1.12 or 172.61.42.192"))
                .isEqualTo("ssh 192.168.1.12 or [IP_ADDRESS]");
    }

    @Test
    void refusesATypeThatItDoesNotKnow() {
        assertThatThrownBy(() -> judge(Map.of("types", List.of("shoe_size")), text("")))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("shoe_size")
                .hasMessageContaining("email");
    }

    @Property(tries = 200)
    void redactingTwiceChangesNothingMore(@ForAll @StringLength(max = 60) String around) {
        Map<String, Object> types = Map.of("types", List.of("email", "credit_card"));
        String once = redacted(types, around + " jo.public@mailbox.org " + around + " 4111 1111 1111 1111");
        assertThat(redacted(types, once)).isEqualTo(once);
    }

    @Property(tries = 200)
    void findingsLieInsideTheTextInOrder(@ForAll String text) {
        int from = 0;
        for (Finding finding : PersonalData.find(text, 0)) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(from);
            assertThat(finding.end()).isGreaterThan(finding.start()).isLessThanOrEqualTo(text.length());
            assertThat(finding.probability()).isBetween(0.0, 1.0);
            from = finding.end();
        }
    }

    private static TextContent text(String text) {
        return new TextContent(text, new LinkedHashMap<>());
    }

    private static String redacted(Map<String, Object> parameters, String text) {
        return switch (judge(parameters, text(text))) {
            case Verdict.Change change -> ((TextContent) change.content()).text();
            case Verdict.Keep keep -> text;
            case Verdict.Drop drop -> throw new AssertionError("dropped: " + drop);
        };
    }

    private static Verdict judge(Map<String, Object> parameters, Content content) {
        return judge(parameters, content, List.of());
    }

    private static Verdict judge(Map<String, Object> parameters, Content content, List<Sample.Row> sample) {
        var stage = new PersonalDataStage(new Parameters("personal_data", parameters), () -> sample);
        return stage.judge(new Subject(ITEM, content, Assessment.EMPTY), RUN);
    }
}

package io.databroker.refinery.refine.compliance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.RefinementReport.FileCounts;
import io.databroker.model.catalog.RefinementReport.FindingCounts;
import io.databroker.model.catalog.RefinementReport.StageSummary;
import io.databroker.model.catalog.TableProfiles;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.compliance.policy.PolicyResult.Check;
import io.databroker.refinery.refine.compliance.policy.PolicyResult.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final String[] ALL_STAGES = {"personal_data", "secrets", "licences", "benchmarks"};

    @Test
    void aCleanAttestedVersionPasses() {
        PolicyResult result = Policy.DEFAULT.evaluate(new PolicyFacts(report(Map.of(), ALL_STAGES), true, "MIT"));
        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.checks()).hasSize(7).allMatch(check -> check.outcome() == Outcome.PASSED);
    }

    @Test
    void whatNobodyLookedForStaysUnknown() {
        PolicyResult result = Policy.DEFAULT.evaluate(new PolicyFacts(report(Map.of()), null, null));
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.checks()).allMatch(check -> check.outcome() == Outcome.UNKNOWN && check.measured() == null);
    }

    @Test
    void aSecretLeftBehindFailsAndOneRedactedDoesNot() {
        assertThat(secrets(new FindingCounts(1, 0, 0)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(secrets(new FindingCounts(0, 9, 2)).outcome()).isEqualTo(Outcome.PASSED);
    }

    private static Check secrets(FindingCounts counts) {
        var facts = new PolicyFacts(report(Map.of("github-pat", counts), ALL_STAGES), true, "MIT");
        return check(Policy.DEFAULT.evaluate(facts), "secrets");
    }

    @Test
    void personalDataAreCountedForAThousandItemsAndOnlyDirectOnes() {
        var findings = Map.of("email", new FindingCounts(3, 0, 0), "date", new FindingCounts(500, 0, 0));
        var facts = new PolicyFacts(report(findings, ALL_STAGES), true, "MIT");
        Check check = check(Policy.DEFAULT.evaluate(facts), "personal_data_per_thousand");
        assertThat(check.measured()).isEqualTo(30.0);
        assertThat(check.message()).isEqualTo("Measured 30; the policy asks for at most 1.");
    }

    @Test
    void readsAPolicyAndRefusesWhatIsNone() {
        Policy policy = Policy.parse("name: strict\nchecks: {overall_quality: 0.7, items: 10}");
        assertThat(policy.limits())
                .containsExactly(Map.entry(PolicyCheck.OVERALL_QUALITY, .7), Map.entry(PolicyCheck.ITEMS, 10.0));
        assertThatThrownBy(() -> Policy.parse("name: x\nchecks: {luck: 1}"))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("luck");
        assertThatThrownBy(() -> Policy.parse("checks: [")).isInstanceOf(DataBrokerException.class);
        assertThatThrownBy(() -> Policy.parse("name: x\nchecks: {secrets: none}"))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("number");
    }

    @Test
    void findsPassagesOfThirteenWordsHoweverWritten() {
        String question = "What is the name of the largest river that flows through the old town?";
        var index = new BenchmarkIndex();
        index.add(question);
        String text = "Intro. WHAT is the name, of the largest river that flows\nthrough the old town? Outro.";
        assertThat(index.find(text)).singleElement().satisfies(finding -> assertThat(
                        text.substring(finding.start(), finding.end()))
                .startsWith("WHAT is")
                .endsWith("old town"));
        assertThat(index.find("What is the name of the smallest river that flows through the old town?"))
                .isEmpty();
    }

    private static Check check(PolicyResult result, String name) {
        return result.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RefinementReport report(Map<String, FindingCounts> findings, String... stages) {
        SequencedMap<String, FindingCounts> counts = new LinkedHashMap<>(findings);
        List<StageSummary> summaries = Stream.of(stages)
                .map(stage -> new StageSummary(stage, 100, 0, 0, new LinkedHashMap<>()))
                .toList();
        return new RefinementReport(
                "d",
                "p",
                "r",
                "",
                1,
                "",
                "",
                .8,
                new LinkedHashMap<>(),
                100,
                100,
                0,
                0,
                0,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                summaries,
                new LinkedHashMap<>(),
                counts,
                new LinkedHashMap<>(),
                new FileCounts(0, 0, 0, 0, new LinkedHashMap<>()),
                TableProfiles.NONE,
                List.of());
    }
}

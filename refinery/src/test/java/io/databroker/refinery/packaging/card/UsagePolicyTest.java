package io.databroker.refinery.packaging.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UsagePolicyTest {

    @Test
    void creativeCommonsSaysWhatIsPermittedDemandedAndForbidden() {
        ObjectNode policy = policy("CC-BY-NC-SA-4.0");
        assertThat(actions(policy, "odrl:permission"))
                .containsExactly("odrl:reproduce", "odrl:distribute", "odrl:derive");
        assertThat(policy.at("/odrl:permission/2").toString()).contains("odrl:attribute", "cc:ShareAlike");
        assertThat(actions(policy, "odrl:prohibition")).containsExactly("cc:CommercialUse");
        assertThat(actions(policy("CC-BY-ND-3.0-DE"), "odrl:permission")).doesNotContain("odrl:derive");
        assertThat(policy("CC0-1.0").toString()).contains("odrl:Offer").doesNotContain("duty", "prohibition");
    }

    @Test
    void ofOtherLicencesNothingIsGuessed() {
        assertThat(policy("LicenseRef-Mine").toString()).doesNotContain("odrl");
        assertThat(policy("CC-BY-4.0 OR MIT").toString()).doesNotContain("odrl");
        assertThat(UsagePolicy.of(null, "LICENSE.md", "urn:uuid:1")).isEmpty();
    }

    private static ObjectNode policy(String licence) {
        return UsagePolicy.of(licence, Licences.url(licence), "urn:uuid:1").orElseThrow();
    }

    private static List<String> actions(ObjectNode policy, String rules) {
        return policy.get(rules)
                .valueStream()
                .map(rule -> rule.at("/odrl:action/@id").asString())
                .toList();
    }
}

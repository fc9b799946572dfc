package io.databroker.refinery.refine.compliance.policy;

import io.databroker.refinery.refine.compliance.licences.LicenceStage;
import io.databroker.refinery.refine.compliance.personal.PersonalDataStage;
import io.databroker.refinery.refine.compliance.personal.PersonalType;
import io.databroker.refinery.refine.compliance.secrets.Secrets;
import io.databroker.refinery.refine.compliance.secrets.SecretsStage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a policy can ask. Each check measures one number, or nothing where nobody looked.
public enum PolicyCheck {
    /// 1 where the seller attested the right to sell, 0 where he declined.
    RIGHTS_ATTESTED(true),
    /// 1 where the seller chose a licence.
    LICENCE_KNOWN(true),
    /// Direct personal data still there, for each thousand items kept.
    PERSONAL_DATA_PER_THOUSAND(false),
    /// Secrets still there.
    SECRETS(false),
    /// Refusals of text and data mining found.
    OPT_OUTS(false),
    /// Reservations of all rights, for each item kept.
    ALL_RIGHTS_RESERVED_SHARE(false),
    /// Passages shared with benchmark texts, for each item kept.
    BENCHMARK_CONTAMINATION(false),
    /// Overall quality of the version, in [0, 1].
    OVERALL_QUALITY(true),
    /// Items kept.
    ITEMS(true);

    private final boolean atLeast;

    PolicyCheck(boolean atLeast) {
        this.atLeast = atLeast;
    }

    /// As policies spell it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the limit is the least that is allowed; otherwise it is the most.
    public boolean atLeast() {
        return atLeast;
    }

    /// What was measured; null where nobody looked.
    @Nullable
    Double measure(PolicyFacts facts) {
        return switch (this) {
            case RIGHTS_ATTESTED -> truth(facts.rightsAttested());
            case LICENCE_KNOWN -> facts.licence() == null || facts.licence().isBlank() ? null : truth(true);
            case PERSONAL_DATA_PER_THOUSAND ->
                facts.perItems(1_000, facts.residual(PersonalDataStage.ID, PolicyCheck::isDirect));
            case SECRETS -> facts.residual(SecretsStage.ID, Secrets::isSecret);
            case OPT_OUTS -> facts.residual(LicenceStage.ID, "opt_out"::equals);
            case ALL_RIGHTS_RESERVED_SHARE ->
                facts.perItems(1, facts.residual(LicenceStage.ID, "all_rights_reserved"::equals));
            case BENCHMARK_CONTAMINATION ->
                facts.perItems(1, facts.residual(BenchmarkStage.ID, BenchmarkStage.FINDING::equals));
            case OVERALL_QUALITY -> facts.report().overallQuality();
            case ITEMS -> (double) facts.report().itemsPassed();
        };
    }

    private static @Nullable Double truth(@Nullable Boolean known) {
        if (known == null) {
            return null;
        }
        return known ? 1.0 : 0.0;
    }

    private static boolean isDirect(String findingType) {
        return PersonalType.of(findingType).map(PersonalType::direct).orElse(false);
    }
}

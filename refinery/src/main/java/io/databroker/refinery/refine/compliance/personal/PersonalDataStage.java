package io.databroker.refinery.refine.compliance.personal;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;
import io.databroker.refinery.refine.compliance.Replacement;
import io.databroker.refinery.refine.compliance.SpanTreatment;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reports, redacts or drops items for the personal data in them.
///
/// Parameters: `action` (`report`, `redact`, `drop`; redacts unless told otherwise), `style` of redaction
/// (`placeholder` writes `[EMAIL]`, `pseudonym` the same code for the same value), `types` looked for (the
/// direct ones unless told otherwise; `[all]` means all), `min_probability` in [0, 1] (.5).
public final class PersonalDataStage implements Stage {

    public static final String ID = "personal_data";

    private static final double CERTAIN = 0.9;
    private static final Set<PersonalType> TAGGED = EnumSet.of(
            PersonalType.PERSON,
            PersonalType.STREET_ADDRESS,
            PersonalType.ORGANIZATION,
            PersonalType.LOCATION,
            PersonalType.TITLE,
            PersonalType.NATIONALITY);

    private final Set<PersonalType> types;
    private final double leastProbability;
    private final SpanTreatment treatment;

    public PersonalDataStage(Parameters parameters) {
        parameters.only("action", "style", "types", "min_probability");
        types = types(parameters);
        leastProbability = parameters.number("min_probability", .5, 0, 1);
        String style = parameters.choice("style", "placeholder", Set.of("placeholder", "pseudonym"));
        treatment = new SpanTreatment(
                ID,
                ID,
                SpanTreatment.action(parameters),
                finding -> true,
                style.equals("pseudonym") ? new Pseudonym() : Replacement.PLACEHOLDER);
    }

    private static Set<PersonalType> types(Parameters parameters) {
        List<String> direct = Stream.of(PersonalType.values())
                .filter(PersonalType::direct)
                .map(PersonalType::code)
                .toList();
        var types = EnumSet.noneOf(PersonalType.class);
        for (String name : parameters.texts("types", direct)) {
            if (name.equals("all")) {
                return EnumSet.allOf(PersonalType.class);
            }
            types.add(PersonalType.of(name)
                    .orElseThrow(() -> new DataBrokerException("Stage " + ID + " knows no personal data of type '"
                            + name
                            + "'. It knows all, "
                            + String.join(
                                    ", ",
                                    Stream.of(PersonalType.values())
                                            .map(PersonalType::code)
                                            .toList()) + ".")));
        }
        return types;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Subject subject, RunContext run) {
        boolean tagged = taggerReads(subject.assessment().languages());
        return treatment.apply(subject, (field, text) -> find(text, tagged), run.seed());
    }

    /// The tagger has learnt from English alone: where another language is certain, what only it finds is left out,
    /// for it would take the nouns of German for names.
    private static boolean taggerReads(List<LanguageShare> languages) {
        return languages.isEmpty()
                || Set.of("en", LanguageShare.UNDETERMINED)
                        .contains(languages.getFirst().code())
                || languages.getFirst().confidence() < CERTAIN;
    }

    private List<Finding> find(String text, boolean tagged) {
        return PersonalData.find(text, leastProbability).stream()
                .filter(finding -> PersonalType.of(finding.type())
                        .map(type -> types.contains(type) && (tagged || !TAGGED.contains(type)))
                        .orElse(false))
                .toList();
    }
}

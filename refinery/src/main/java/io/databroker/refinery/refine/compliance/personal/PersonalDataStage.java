package io.databroker.refinery.refine.compliance.personal;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Sample;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;
import io.databroker.refinery.refine.compliance.Replacement;
import io.databroker.refinery.refine.compliance.SpanTreatment;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reports, redacts or drops items for the personal data in them.
///
/// A value of a record is judged by the name of its field, and by its column: where nine tenths of a column are of
/// one type, each of its values is.
///
/// Parameters: `action` (`report`, `redact`, `drop`; redacts unless told otherwise), `style` of redaction
/// (`placeholder` writes `[EMAIL]`, `pseudonym` the same code for the same value), `types` looked for (the
/// direct ones unless told otherwise; `[all]` means all), `min_probability` in [0, 1] (.5).
public final class PersonalDataStage implements Stage {

    public static final String ID = "personal_data";

    private static final double CERTAIN = 0.9;
    private static final int LONGEST_VALUE = 200;
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
    private final PersonalTables tables;

    /// @param rows of the dataset's tables
    public PersonalDataStage(Parameters parameters, Supplier<List<Sample.Row>> rows) {
        parameters.only("action", "style", "types", "min_probability");
        types = types(parameters);
        leastProbability = parameters.number("min_probability", .5, 0, 1);
        tables = new PersonalTables(rows.get());
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
                    .orElseThrow(() -> new DataBrokerException(Sentence.of(
                            "personal_unknown",
                            "Stage {stage} knows no personal data of type '{name}'. It knows all, {names}.",
                            "stage",
                            ID,
                            "name",
                            name,
                            "names",
                            String.join(
                                    ", ",
                                    Stream.of(PersonalType.values())
                                            .map(PersonalType::code)
                                            .toList())))));
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
        return treatment.apply(subject, (field, text) -> find(subject, field, text, tagged), run.seed());
    }

    private List<Finding> find(Subject subject, @Nullable String field, String text, boolean tagged) {
        if (field == null
                || text.length() > LONGEST_VALUE
                || (subject.content() instanceof RecordContent row && !PersonalTables.isColumn(row, field))) {
            return find(PersonalData.find(text, leastProbability), tagged);
        }
        Optional<Finding> whole = tables.of(subject.item(), field).flatMap(verdict -> whole(verdict, text));
        return whole.map(List::of).orElseGet(() -> find(FieldName.of(field).find(text, leastProbability), tagged));
    }

    /// The value as a whole, for what its column holds.
    private Optional<Finding> whole(ColumnVerdict verdict, String text) {
        String bare = text.strip();
        boolean asked = PersonalType.of(verdict.type()).filter(types::contains).isPresent();
        if (!asked || verdict.probability() < leastProbability || PersonalColumns.isNone(bare)) {
            return Optional.empty();
        }
        int start = text.indexOf(bare);
        return Optional.of(new Finding(
                verdict.type(), null, start, start + bare.length(), verdict.probability(), Finding.Action.REPORTED));
    }

    /// The tagger has learnt from English alone: where another language is certain, what only it finds is left out,
    /// for it would take the nouns of German for names.
    private static boolean taggerReads(List<LanguageShare> languages) {
        return languages.isEmpty()
                || Set.of("en", LanguageShare.UNDETERMINED)
                        .contains(languages.getFirst().code())
                || languages.getFirst().confidence() < CERTAIN;
    }

    private List<Finding> find(List<Finding> found, boolean tagged) {
        return found.stream()
                .filter(finding -> PersonalType.of(finding.type())
                        .map(type -> types.contains(type) && (tagged || !TAGGED.contains(type)))
                        .orElse(false))
                .toList();
    }
}

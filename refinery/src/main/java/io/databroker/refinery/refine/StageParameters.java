package io.databroker.refinery.refine;

import io.databroker.refinery.refine.StageParameter.Choice;
import io.databroker.refinery.refine.StageParameter.Decimal;
import io.databroker.refinery.refine.StageParameter.Texts;
import io.databroker.refinery.refine.compliance.personal.PersonalType;
import io.databroker.refinery.refine.quality.RuleSet;
import java.util.List;
import java.util.stream.Stream;

/// The parameters of every stage that has any. The stages check them again when they are made.
final class StageParameters {

    private static final Decimal CERTAINTY = new Decimal(
            "min_probability",
            "Certainty needed",
            "How likely a find must be real before anything is done about it.",
            .5,
            0,
            1);

    private static final Choice ACTION = new Choice(
            "action",
            "What to do",
            "Report leaves the text alone, redact replaces what was found, drop leaves the whole item out.",
            "redact",
            List.of("report", "redact", "drop"));

    static final List<StageParameter> LANGUAGE = List.of(
            new Texts(
                    "allow",
                    "Languages to keep",
                    "Two-letter codes such as en or de; nothing here keeps every language.",
                    List.of(),
                    List.of(),
                    false),
            new Decimal(
                    "min_confidence",
                    "Certainty needed",
                    "Below this a text counts as being in no known language.",
                    .15,
                    0,
                    1));

    static final List<StageParameter> QUALITY = List.of(
            limit("min_overall", "Least overall score", .3),
            limit("min_completeness", "Least completeness", 0),
            limit("min_clarity", "Least clarity", 0),
            limit("min_format_validity", "Least format validity", 0),
            limit("min_metadata_quality", "Least metadata quality", 0),
            new Texts(
                    "rules",
                    "Published rule sets",
                    "Texts that break a rule of these sets are dropped, too.",
                    List.of(),
                    RuleSet.PUBLISHED.keySet().stream().sorted().toList(),
                    false));

    static final List<StageParameter> RELEVANCE = List.of(
            new Texts(
                    "domains",
                    "Subjects",
                    "Words or sentences that say what the dataset is about; nothing here compares with the dataset.",
                    List.of(),
                    List.of(),
                    false),
            new Decimal("min", "Least relevance", "Items that score lower are dropped; 0 drops none.", 0.0, 0, 1));

    static final List<StageParameter> PERSONAL_DATA = List.of(
            ACTION,
            new Choice(
                    "style",
                    "Redact with",
                    "A placeholder says what stood there; a pseudonym reads on naturally.",
                    "placeholder",
                    List.of("placeholder", "pseudonym")),
            new Texts(
                    "types",
                    "Kinds",
                    "Which kinds of personal data to look for; “all” includes places, organisations and titles.",
                    Stream.of(PersonalType.values())
                            .filter(PersonalType::direct)
                            .map(PersonalType::code)
                            .toList(),
                    Stream.concat(
                                    Stream.of("all"),
                                    Stream.of(PersonalType.values()).map(PersonalType::code))
                            .toList(),
                    false),
            CERTAINTY);

    static final List<StageParameter> SECRETS = List.of(ACTION, CERTAINTY);

    static final List<StageParameter> LICENCES = List.of(
            new Choice(
                    "action",
                    "What to do",
                    "Report notes the terms, drop leaves items out whose terms are among those below.",
                    "report",
                    List.of("report", "drop")),
            new Texts(
                    "drop_types",
                    "Terms to drop",
                    "Such as opt_out, all_rights_reserved or spdx:CC-BY-NC-4.0.",
                    List.of("opt_out"),
                    List.of(),
                    false));

    static final List<StageParameter> BENCHMARKS = List.of(
            new Texts(
                    "files",
                    "Benchmark files",
                    "Text files in UTF-8 with the passages to look for.",
                    List.of(),
                    List.of(),
                    true),
            new Choice(
                    "action",
                    "What to do",
                    "Drop leaves out items that hold a passage, report only notes it.",
                    "drop",
                    List.of("report", "drop")));

    static final List<StageParameter> NEAR_TEXT = List.of(
            new Decimal(
                    "edit_ratio",
                    "Likeness needed",
                    "The share of words that two texts must have in common, in order, to count as copies.",
                    .7,
                    .5,
                    1),
            new Decimal(
                    "containment",
                    "Containment needed",
                    "The share of the shorter text that must stand in the longer one to count as a copy.",
                    .8,
                    .5,
                    1));

    static final List<StageParameter> NEAR_IMAGES = List.of(new Decimal(
            "threshold",
            "Likeness needed",
            "How well two pictures laid over each other must agree to count as copies.",
            .65,
            .65,
            1));

    static final List<StageParameter> NEAR_RECORDS = List.of(new Decimal(
            "probability",
            "Certainty needed",
            "How likely two rows must be about the same thing to count as duplicates.",
            .5,
            .1,
            1));

    static final List<StageParameter> SEMANTIC = List.of(new Decimal(
            "cosine",
            "Likeness needed",
            "How nearly the meanings of two texts must point the same way; below .7 lookalikes get in.",
            .75,
            .5,
            1));

    private StageParameters() {}

    private static Decimal limit(String name, String title, double byDefault) {
        return new Decimal(name, title, "Items that score lower on this, from 0 to 1, are dropped.", byDefault, 0, 1);
    }
}

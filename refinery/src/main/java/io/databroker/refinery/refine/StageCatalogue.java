package io.databroker.refinery.refine;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.classify.ContentTypeStage;
import io.databroker.refinery.refine.classify.DomainStage;
import io.databroker.refinery.refine.classify.language.LanguageStage;
import io.databroker.refinery.refine.compliance.licences.LicenceStage;
import io.databroker.refinery.refine.compliance.personal.PersonalDataStage;
import io.databroker.refinery.refine.compliance.policy.BenchmarkStage;
import io.databroker.refinery.refine.compliance.secrets.SecretsStage;
import io.databroker.refinery.refine.dedup.CanonicalDuplicates;
import io.databroker.refinery.refine.dedup.ExactDuplicates;
import io.databroker.refinery.refine.dedup.media.NearAudio;
import io.databroker.refinery.refine.dedup.media.NearImages;
import io.databroker.refinery.refine.dedup.media.NearVideo;
import io.databroker.refinery.refine.dedup.records.NearRecords;
import io.databroker.refinery.refine.dedup.semantic.SemanticDuplicates;
import io.databroker.refinery.refine.dedup.text.NearText;
import io.databroker.refinery.refine.embed.RelevanceStage;
import io.databroker.refinery.refine.normalise.NormaliseStage;
import io.databroker.refinery.refine.quality.QualityStage;
import io.databroker.refinery.refine.quality.TokenStage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every step that a recipe can name, with the words that explain it to a seller.
public final class StageCatalogue {

    /// A step.
    public sealed interface Entry {
        /// As recipes spell it.
        String id();

        /// A few words.
        String title();

        /// What it does, in one or two plain sentences.
        String explanation();

        /// Why one would want it, in a plain sentence.
        String why();

        /// What can be set.
        List<StageParameter> parameters();

        /// What is wrong with parameters given to it, a sentence each; nothing where they are in order.
        default List<Sentence> faults(Parameters given) {
            var faults = new ArrayList<Sentence>();
            for (StageParameter parameter : parameters()) {
                Object value = given.values().getOrDefault(parameter.name(), parameter.byDefault());
                Sentence fault = parameter.fault(value);
                if (fault != null) {
                    faults.add(fault);
                }
            }
            var names = parameters().stream().map(StageParameter::name).toList();
            given.values().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> faults.add(Sentence.of(
                            "fault_unknown", "{title} has no parameter '{name}'.", "title", title(), "name", name)));
            return faults;
        }
    }

    /// A step that looks at one item at a time.
    record ItemWise(
            String id,
            String title,
            String explanation,
            String why,
            List<StageParameter> parameters,
            BiFunction<Parameters, Sample, Stage> maker)
            implements Entry {}

    /// A step that compares items.
    record Comparing(
            String id,
            String title,
            String explanation,
            String why,
            List<StageParameter> parameters,
            Function<Parameters, Grouping> maker)
            implements Entry {}

    /// In the order in which recipes usually use them.
    public static final List<Entry> ENTRIES = List.of(
            new ItemWise(
                    "normalise",
                    "Normalise",
                    "Repairs Unicode, white space and mis-decoded characters without losing anything.",
                    "A model learns damage as readily as language; most of it can be repaired instead of dropped.",
                    List.of(),
                    (parameters, _) -> new NormaliseStage(parameters)),
            new ItemWise(
                    "language",
                    "Language",
                    "Tells the languages of every text, also of mixed ones; keeps only those you allow, if you say so.",
                    "Buyers ask for languages first, and a stray language is noise to a model of another one.",
                    StageParameters.LANGUAGE,
                    (parameters, _) -> new LanguageStage(parameters)),
            new ItemWise(
                    "domain",
                    "Domain",
                    "Tells the subject matter of a text: medical, legal, technical, sport …",
                    "It tells a buyer what the dataset is about, with figures.",
                    List.of(),
                    (parameters, _) -> new DomainStage(parameters)),
            new ItemWise(
                    "content_type",
                    "Content type",
                    "Tells the kind of a text: conversation, instruction, article, creative, code, table …",
                    "A set of conversations trains another model than a set of articles does.",
                    List.of(),
                    (parameters, _) -> new ContentTypeStage(parameters)),
            new ItemWise(
                    "quality",
                    "Quality",
                    "Scores every item from measured features, with the evidence; drops what is below the limits.",
                    "A few bad items cost a model more than many good ones gain it.",
                    StageParameters.QUALITY,
                    (parameters, _) -> new QualityStage(parameters)),
            new ItemWise(
                    "relevance",
                    "Relevance",
                    "Scores how well a text belongs to the subjects you name, or to the rest of the dataset.",
                    "Things that strayed in from elsewhere stand out only against the whole.",
                    StageParameters.RELEVANCE,
                    (parameters, sample) -> new RelevanceStage(parameters, sample::texts)),
            new ItemWise(
                    "tokens",
                    "Tokens",
                    "Counts the tokens that models would see (cl100k and o200k).",
                    "Text is bought and priced by tokens.",
                    List.of(),
                    (parameters, _) -> new TokenStage(parameters)),
            new ItemWise(
                    "personal_data",
                    "Personal data",
                    "Finds e-mail addresses, numbers, names and the like; reports, redacts or drops.",
                    "What names people may often not be sold, and models repeat what they have read.",
                    StageParameters.PERSONAL_DATA,
                    (parameters, sample) -> new PersonalDataStage(parameters, sample::rows)),
            new ItemWise(
                    "secrets",
                    "Secrets",
                    "Finds keys, tokens and passwords; reports, redacts or drops.",
                    "A key that leaks with a dataset opens what it belongs to.",
                    StageParameters.SECRETS,
                    (parameters, _) -> new SecretsStage(parameters)),
            new ItemWise(
                    "licences",
                    "Licences",
                    "Reads licence texts, headers, copyright lines and opt-out marks.",
                    "You may only sell what you have the right to sell; buyers ask for proof.",
                    StageParameters.LICENCES,
                    (parameters, _) -> new LicenceStage(parameters)),
            new ItemWise(
                    "benchmarks",
                    "Benchmark passages",
                    "Finds passages of the benchmarks in a file of yours, so that they are not trained on.",
                    "A model that has read the test makes its results worthless.",
                    StageParameters.BENCHMARKS,
                    (parameters, _) -> new BenchmarkStage(parameters)),
            new Comparing(
                    "exact_duplicates",
                    "Exact duplicates",
                    "Keeps one of items with the very same bytes.",
                    "Copies make a dataset larger, not better, and a model learns them by heart.",
                    List.of(),
                    parameters -> new ExactDuplicates(parameters)),
            new Comparing(
                    "canonical_duplicates",
                    "Same content",
                    "Keeps one of items that differ only in case, white space, field order, metadata or container.",
                    "A copy is still a copy when only its wrapping differs.",
                    List.of(),
                    parameters -> new CanonicalDuplicates(parameters)),
            new Comparing(
                    "near_text",
                    "Near-duplicate texts",
                    "Keeps the best of texts that are edited copies of each other; every pair is verified.",
                    "Most copies in collected text were edited a little; equal bytes find none of them.",
                    StageParameters.NEAR_TEXT,
                    parameters -> new NearText(parameters)),
            new Comparing(
                    "near_images",
                    "Near-duplicate pictures",
                    "Keeps the best of pictures that were scaled, turned, mirrored, cropped or recompressed.",
                    "The same picture in ten sizes is one picture.",
                    StageParameters.NEAR_IMAGES,
                    parameters -> new NearImages(parameters)),
            new Comparing(
                    "near_audio",
                    "Near-duplicate sounds",
                    "Keeps the best of recordings that were transcoded, trimmed or made louder.",
                    "The same recording in another format is the same recording.",
                    List.of(),
                    parameters -> new NearAudio(parameters)),
            new Comparing(
                    "near_video",
                    "Near-duplicate films",
                    "Keeps the best of films that were transcoded, scaled, letterboxed or cut.",
                    "The same film in another size is the same film.",
                    List.of(),
                    parameters -> new NearVideo(parameters)),
            new Comparing(
                    "near_records",
                    "Rows about the same thing",
                    "Keeps the best of rows about the same person, firm or thing, through typing errors and swaps.",
                    "Two rows about one customer count that customer twice.",
                    StageParameters.NEAR_RECORDS,
                    parameters -> new NearRecords(parameters)),
            new Comparing(
                    "semantic",
                    "Same meaning",
                    "Shows light rewordings, in English above all; finds hardly any retelling in other words."
                            + " Leaves nothing out: that is for you to decide.",
                    "What was said before in a slightly other way adds little; equal words do not find it.",
                    StageParameters.SEMANTIC,
                    parameters -> new SemanticDuplicates(parameters)));

    private StageCatalogue() {}

    /// An item-wise stage by itself, for work without a dataset.
    ///
    /// @throws DataBrokerException where there is none of that name, or where it needs a dataset
    public static Stage stage(Parameters parameters) {
        return switch (find(parameters.stage())) {
            case ItemWise entry -> entry.maker().apply(parameters, Sample.NONE);
            case Comparing entry ->
                throw new DataBrokerException(Sentence.of(
                        "stage_compares", "Stage {stage} compares items, so it needs a dataset.", "stage", entry.id()));
        };
    }

    /// The step of that id.
    ///
    /// @throws DataBrokerException where there is none
    public static Entry find(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DataBrokerException(Sentence.of(
                        "stage_unknown",
                        "There is no stage '{name}'. Stages are {names}.",
                        "name",
                        id,
                        "names",
                        ENTRIES.stream().map(Entry::id).collect(Collectors.joining(", ")))));
    }
}

package io.databroker.refinery.refine;

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
import io.databroker.refinery.refine.dedup.text.NearText;
import io.databroker.refinery.refine.embed.RelevanceStage;
import io.databroker.refinery.refine.normalise.NormaliseStage;
import io.databroker.refinery.refine.quality.QualityStage;
import io.databroker.refinery.refine.quality.TokenStage;
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

        /// One or two plain sentences.
        String explanation();
    }

    /// A step that looks at one item at a time.
    record ItemWise(String id, String title, String explanation, BiFunction<Parameters, Sample, Stage> maker)
            implements Entry {}

    /// A step that compares items.
    record Comparing(String id, String title, String explanation, Function<Parameters, Grouping> maker)
            implements Entry {}

    /// In the order in which recipes usually use them.
    public static final List<Entry> ENTRIES = List.of(
            new ItemWise(
                    "normalise",
                    "Normalise",
                    "Repairs Unicode, white space and mis-decoded characters without losing anything.",
                    (parameters, _) -> new NormaliseStage(parameters)),
            new ItemWise(
                    "language",
                    "Language",
                    "Tells the languages of every text, also of mixed ones; keeps only those you allow, if you say so.",
                    (parameters, _) -> new LanguageStage(parameters)),
            new ItemWise(
                    "domain",
                    "Domain",
                    "Tells the subject matter of a text: medical, legal, technical, sport …",
                    (parameters, _) -> new DomainStage(parameters)),
            new ItemWise(
                    "content_type",
                    "Content type",
                    "Tells the kind of a text: conversation, instruction, article, creative, code, table …",
                    (parameters, _) -> new ContentTypeStage(parameters)),
            new ItemWise(
                    "quality",
                    "Quality",
                    "Scores every item from measured features, with the evidence; drops what is below the limits.",
                    (parameters, _) -> new QualityStage(parameters)),
            new ItemWise(
                    "relevance",
                    "Relevance",
                    "Scores how well a text belongs to the subjects you name, or to the rest of the dataset.",
                    (parameters, sample) -> new RelevanceStage(parameters, sample::texts)),
            new ItemWise(
                    "tokens",
                    "Tokens",
                    "Counts the tokens that models would see (cl100k and o200k).",
                    (parameters, _) -> new TokenStage(parameters)),
            new ItemWise(
                    "personal_data",
                    "Personal data",
                    "Finds e-mail addresses, numbers, names and the like; reports, redacts or drops.",
                    (parameters, sample) -> new PersonalDataStage(parameters, sample::rows)),
            new ItemWise(
                    "secrets",
                    "Secrets",
                    "Finds keys, tokens and passwords; reports, redacts or drops.",
                    (parameters, _) -> new SecretsStage(parameters)),
            new ItemWise(
                    "licences",
                    "Licences",
                    "Reads licence texts, headers, copyright lines and opt-out marks.",
                    (parameters, _) -> new LicenceStage(parameters)),
            new ItemWise(
                    "benchmarks",
                    "Benchmark passages",
                    "Finds passages of the benchmarks in a file of yours, so that they are not trained on.",
                    (parameters, _) -> new BenchmarkStage(parameters)),
            new Comparing(
                    "exact_duplicates",
                    "Exact duplicates",
                    "Keeps one of items with the very same bytes.",
                    parameters -> new ExactDuplicates(parameters)),
            new Comparing(
                    "canonical_duplicates",
                    "Same content",
                    "Keeps one of items that differ only in case, white space, field order, metadata or container.",
                    parameters -> new CanonicalDuplicates(parameters)),
            new Comparing(
                    "near_text",
                    "Near-duplicate texts",
                    "Keeps the best of texts that are edited copies of each other; every pair is verified.",
                    parameters -> new NearText(parameters)),
            new Comparing(
                    "near_images",
                    "Near-duplicate pictures",
                    "Keeps the best of pictures that were scaled, turned, mirrored, cropped or recompressed.",
                    parameters -> new NearImages(parameters)),
            new Comparing(
                    "near_audio",
                    "Near-duplicate sounds",
                    "Keeps the best of recordings that were transcoded, trimmed or made louder.",
                    parameters -> new NearAudio(parameters)),
            new Comparing(
                    "near_video",
                    "Near-duplicate films",
                    "Keeps the best of films that were transcoded, scaled, letterboxed or cut.",
                    parameters -> new NearVideo(parameters)),
            new Comparing(
                    "near_records",
                    "Rows about the same thing",
                    "Keeps the best of rows about the same person, firm or thing, through typing errors and swaps.",
                    parameters -> new NearRecords(parameters)));

    private StageCatalogue() {}

    /// An item-wise stage by itself, for work without a dataset.
    ///
    /// @throws DataBrokerException where there is none of that name, or where it needs a dataset
    public static Stage stage(Parameters parameters) {
        return switch (find(parameters.stage())) {
            case ItemWise entry -> entry.maker().apply(parameters, Sample.NONE);
            case Comparing entry ->
                throw new DataBrokerException("Stage " + entry.id() + " compares items, so it needs a dataset.");
        };
    }

    static Entry find(String id) {
        return ENTRIES.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DataBrokerException("There is no stage '" + id + "'. Stages are "
                        + ENTRIES.stream().map(Entry::id).collect(Collectors.joining(", ")) + "."));
    }
}

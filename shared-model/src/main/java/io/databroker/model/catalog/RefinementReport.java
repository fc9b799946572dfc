package io.databroker.model.catalog;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a run did to a dataset: the document behind the report page, the card, the listing and the answer of the
/// API.
///
/// Shares are parts of the kept items, in [0, 1]. The same input, recipe and program version give the same report,
/// so it holds no wall-clock time.
///
/// @param dataset the dataset's name
/// @param program name and version of the program
/// @param recipe name of the recipe
/// @param recipeYaml the recipe, whole
/// @param seed of every pseudo-random choice
/// @param inputDigest SHA-256 over the digests and names of the files that went in
/// @param outputDigest SHA-256 over the ids and contents of the items that were kept
/// @param overallQuality mean overall score of the kept items
/// @param qualityScores mean of each score over the kept items
/// @param itemsProcessed all items that went in
/// @param itemsPassed kept
/// @param itemsRejected dropped, duplicates included
/// @param itemsChanged kept, but not as they came
/// @param duplicatesFound items that another one stands for
/// @param duplicatesByTier the same, by how they were found
/// @param classifications shares by `languages`, `modalities`, `domains`, `content_types`, `media_types`
/// @param stages what each stage did, in recipe order
/// @param histograms of the kept items, by score or measure
/// @param findings by type
/// @param tokens totals over the kept items, such as `tokens_cl100k`, `words`, `seconds`
/// @param files what became of the files
/// @param tables what the kept rows of tables are like; none in reports of versions before this was told
/// @param samples about twenty items, spread over modalities, domains and verdicts
public record RefinementReport(
        String dataset,
        String program,
        String recipe,
        String recipeYaml,
        long seed,
        String inputDigest,
        String outputDigest,
        double overallQuality,
        SequencedMap<String, Double> qualityScores,
        long itemsProcessed,
        long itemsPassed,
        long itemsRejected,
        long itemsChanged,
        long duplicatesFound,
        SequencedMap<String, Long> duplicatesByTier,
        SequencedMap<String, SequencedMap<String, Double>> classifications,
        List<StageSummary> stages,
        SequencedMap<String, Histogram> histograms,
        SequencedMap<String, FindingCounts> findings,
        SequencedMap<String, Double> tokens,
        FileCounts files,
        TableProfiles tables,
        List<SampleItem> samples) {

    public RefinementReport {
        tables = tables == null ? TableProfiles.NONE : tables;
    }

    /// The same where only some of the kept items are taken: what their figures are, by which policies judge.
    ///
    /// @param items that are taken
    /// @param quality mean overall score of them
    /// @param left findings that are still in them
    public RefinementReport taking(long items, double quality, SequencedMap<String, FindingCounts> left) {
        return new RefinementReport(
                dataset,
                program,
                recipe,
                recipeYaml,
                seed,
                inputDigest,
                outputDigest,
                quality,
                qualityScores,
                itemsProcessed,
                items,
                itemsRejected,
                itemsChanged,
                duplicatesFound,
                duplicatesByTier,
                classifications,
                stages,
                histograms,
                left,
                tokens,
                files,
                tables,
                samples);
    }

    /// What one stage did.
    ///
    /// @param stage id
    /// @param kept passed as they were
    /// @param changed passed, but changed
    /// @param dropped did not pass
    /// @param reasons how often each reason was given, by code
    public record StageSummary(
            String stage, long kept, long changed, long dropped, SequencedMap<String, Long> reasons) {}

    /// Counts in bins of equal width.
    ///
    /// @param min left edge of the first bin
    /// @param max right edge of the last
    /// @param counts by bin
    public record Histogram(double min, double max, List<Long> counts) {}

    /// How many findings of a type there were, by what was done about them.
    public record FindingCounts(long reported, long redacted, long dropped) {

        /// These and the others.
        public FindingCounts plus(FindingCounts other) {
            return new FindingCounts(reported + other.reported, redacted + other.redacted, dropped + other.dropped);
        }
    }

    /// The files that the seller pointed at, archive members included.
    ///
    /// @param filesValidated all that were looked at
    /// @param filesPassed taken in
    /// @param filesFailed rejected
    /// @param bytes of all
    /// @param reasons how often each reason for rejection was given
    public record FileCounts(
            long filesValidated, long filesPassed, long filesFailed, long bytes, SequencedMap<String, Long> reasons) {}

    /// One item to look at.
    ///
    /// @param id of the item
    /// @param path where it came from
    /// @param modality what it is
    /// @param kept whether it passed
    /// @param overall its overall score
    /// @param language its main language, or null
    /// @param domain its domain, or null
    /// @param excerpt the first characters of its refined text, or a line that describes the picture or sound
    /// @param reasons why it was changed or dropped
    public record SampleItem(
            String id,
            String path,
            Modality modality,
            boolean kept,
            double overall,
            @Nullable String language,
            @Nullable String domain,
            String excerpt,
            List<String> reasons) {}
}

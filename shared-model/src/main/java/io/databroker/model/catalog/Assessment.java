package io.databroker.model.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Everything that a run has found out about one item so far. Stages add to it; none takes away.
///
/// @param languages shares, largest first; empty where the item has no language
/// @param domain subject matter, or null before the stage has run or where there is nothing to classify
/// @param contentType conversation, instruction, article …, or null likewise
/// @param scores null before the quality stage has run
/// @param evidence what the scores rest on
/// @param findings spans that somebody must look at
/// @param reasons why it was dropped, in stage order, and after these why it was changed
/// @param measures plain figures for tables and histograms, such as `words`, `tokens_cl100k`, `width`, `seconds`
public record Assessment(
        List<LanguageShare> languages,
        @Nullable Label domain,
        @Nullable Label contentType,
        @Nullable QualityScores scores,
        List<Evidence> evidence,
        List<Finding> findings,
        List<Reason> reasons,
        SequencedMap<String, Double> measures) {

    /// Nothing known yet.
    public static final Assessment EMPTY =
            new Assessment(List.of(), null, null, null, List.of(), List.of(), List.of(), new LinkedHashMap<>());

    /// The code of the largest language share, `und` where there is none.
    public String language() {
        return languages.isEmpty()
                ? LanguageShare.UNDETERMINED
                : languages.getFirst().code();
    }

    public Assessment withLanguages(List<LanguageShare> shares) {
        return new Assessment(shares, domain, contentType, scores, evidence, findings, reasons, measures);
    }

    public Assessment withDomain(Label label) {
        return new Assessment(languages, label, contentType, scores, evidence, findings, reasons, measures);
    }

    public Assessment withContentType(Label label) {
        return new Assessment(languages, domain, label, scores, evidence, findings, reasons, measures);
    }

    public Assessment withScores(QualityScores newScores, List<Evidence> moreEvidence) {
        return new Assessment(
                languages, domain, contentType, newScores, join(evidence, moreEvidence), findings, reasons, measures);
    }

    public Assessment withFindings(List<Finding> more) {
        return new Assessment(
                languages, domain, contentType, scores, evidence, join(findings, more), reasons, measures);
    }

    public Assessment withReasons(List<Reason> more) {
        return withOnlyReasons(join(reasons, more));
    }

    /// With these reasons before those that there are.
    public Assessment withReasonsFirst(List<Reason> more) {
        return withOnlyReasons(join(more, reasons));
    }

    private Assessment withOnlyReasons(List<Reason> only) {
        return new Assessment(languages, domain, contentType, scores, evidence, findings, only, measures);
    }

    public Assessment withMeasures(Map<String, Double> more) {
        var all = new LinkedHashMap<>(measures);
        all.putAll(more);
        return new Assessment(languages, domain, contentType, scores, evidence, findings, reasons, all);
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        if (second.isEmpty()) {
            return first;
        }
        var all = new ArrayList<T>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}

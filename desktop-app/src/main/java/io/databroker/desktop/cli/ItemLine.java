package io.databroker.desktop.cli;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Duplicate;
import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.store.Item;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One item as `--items` and `databroker items --json` write it.
///
/// @param row from 0, or null where the file is one item
/// @param language the main language, or null where the item has none
/// @param languages all of them, where there are several
/// @param verdict `kept`, `changed` or `dropped`
record ItemLine(
        String path,
        @Nullable String member,
        @Nullable Long row,
        String id,
        String sha256,
        Modality modality,
        String mediaType,
        @Nullable LanguageShare language,
        @Nullable List<LanguageShare> languages,
        @Nullable String domain,
        @Nullable Double domainProbability,
        @Nullable String contentType,
        @Nullable Double contentTypeProbability,
        @Nullable QualityScores scores,
        String verdict,
        List<Reason> reasons,
        @Nullable Duplicate duplicate,
        List<Finding> findings,
        List<Evidence> evidence,
        SequencedMap<String, Double> measures) {

    static ItemLine of(RefinedItem refined) {
        Item item = refined.item();
        Assessment assessment = refined.assessment();
        Label domain = assessment.domain();
        Label type = assessment.contentType();
        List<LanguageShare> languages = assessment.languages();
        return new ItemLine(
                item.path(),
                item.member(),
                item.row() < 0 ? null : item.row(),
                item.id().toString(),
                item.sha256().hex(),
                item.modality(),
                item.mediaType(),
                languages.isEmpty() ? null : languages.getFirst(),
                languages.size() < 2 ? null : languages,
                domain == null ? null : domain.name(),
                domain == null ? null : domain.probability(),
                type == null ? null : type.name(),
                type == null ? null : type.probability(),
                assessment.scores(),
                verdict(refined),
                assessment.reasons(),
                refined.duplicate(),
                assessment.findings(),
                assessment.evidence(),
                assessment.measures());
    }

    /// Where it comes from, see [Item#name].
    String where() {
        return Item.name(path, member, row == null ? -1 : row);
    }

    private static String verdict(RefinedItem refined) {
        if (!refined.kept()) {
            return "dropped";
        }
        return refined.content().equals(refined.item().content()) ? "kept" : "changed";
    }
}

package io.databroker.desktop.cli;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.QualityScores;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Stage;
import io.databroker.refinery.refine.StageCatalogue;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.Slice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Takes texts through the item-wise stages that were asked for, in batches on all threads, and prints what each
/// found out, in input order. Holds a few batches at a time.
final class TextInspection {

    private static final int BATCH = 512;
    private static final Item NOWHERE = new Item(
            0,
            new UUID(0, 0),
            "-",
            null,
            -1,
            Modality.TEXT,
            "text/plain",
            Digest.sha256(new byte[0]),
            new Slice(Digest.sha256(new byte[0]), 0, 0),
            List.of(),
            0);

    private final Wanted wanted;
    private final RunContext context;
    private final List<Stage> stages;

    TextInspection(Wanted wanted, RunContext context) {
        this.wanted = wanted;
        this.context = context;
        this.stages = wanted.stages();
    }

    /// What to find out.
    record Wanted(boolean language, boolean domain, boolean contentType, boolean personalData, boolean quality) {

        boolean any() {
            return language || domain || contentType || personalData || quality;
        }

        private List<Stage> stages() {
            var stages = new ArrayList<Stage>();
            if (language || domain || contentType || quality) {
                stages.add(StageCatalogue.stage(Parameters.none("language")));
            }
            if (domain) {
                stages.add(StageCatalogue.stage(Parameters.none("domain")));
            }
            if (contentType) {
                stages.add(StageCatalogue.stage(Parameters.none("content_type")));
            }
            if (quality) {
                stages.add(StageCatalogue.stage(Parameters.none("quality")));
            }
            if (personalData) {
                Map<String, Object> report = Map.of("action", "report");
                Map<String, Object> everyType = Map.of("action", "report", "types", List.of("all"));
                stages.add(StageCatalogue.stage(new Parameters("personal_data", everyType)));
                stages.add(StageCatalogue.stage(new Parameters("secrets", report)));
            }
            return stages;
        }
    }

    /// One text's line.
    private record Line(
            long index,
            String id,
            @Nullable LanguageShare language,
            @Nullable List<LanguageShare> languages,
            @Nullable String domain,
            @Nullable Double domainProbability,
            @Nullable String contentType,
            @Nullable Double contentTypeProbability,
            @Nullable List<String> because,
            @Nullable QualityScores scores,
            @Nullable List<Evidence> evidence,
            @Nullable List<Finding> findings) {}

    void print(Iterator<TextLines.Text> texts, Output output) {
        try (ExecutorService workers = Executors.newFixedThreadPool(context.threads())) {
            var ahead = new ArrayDeque<Future<List<Line>>>();
            while (texts.hasNext()) {
                var batch = new ArrayList<TextLines.Text>(BATCH);
                while (batch.size() < BATCH && texts.hasNext()) {
                    batch.add(texts.next());
                }
                ahead.add(workers.submit(() -> batch.stream().map(this::inspect).toList()));
                if (ahead.size() > 2 * context.threads()) {
                    printFirst(ahead, output);
                }
            }
            while (!ahead.isEmpty()) {
                printFirst(ahead, output);
            }
        }
    }

    private static void printFirst(ArrayDeque<Future<List<Line>>> ahead, Output output) {
        output.jsonLines(Workers.await(ahead.remove()));
    }

    private Line inspect(TextLines.Text text) {
        var content = new TextContent(text.text(), new LinkedHashMap<>());
        var assessment = Assessment.EMPTY;
        for (Stage stage : stages) {
            assessment = stage.judge(new Subject(NOWHERE, content, assessment), context)
                    .assessment();
        }
        Label domain = wanted.domain ? assessment.domain() : null;
        Label type = wanted.contentType ? assessment.contentType() : null;
        List<LanguageShare> languages = wanted.language ? assessment.languages() : List.of();
        return new Line(
                text.index(),
                text.id(),
                languages.isEmpty() ? null : languages.getFirst(),
                wanted.language ? languages : null,
                domain == null ? null : domain.name(),
                domain == null ? null : domain.probability(),
                type == null ? null : type.name(),
                type == null ? null : type.probability(),
                because(domain, type),
                wanted.quality ? assessment.scores() : null,
                wanted.quality ? assessment.evidence() : null,
                wanted.personalData ? assessment.findings() : null);
    }

    private static @Nullable List<String> because(@Nullable Label domain, @Nullable Label type) {
        if (domain == null && type == null) {
            return null;
        }
        var because = new ArrayList<String>();
        for (Label label : new @Nullable Label[] {domain, type}) {
            if (label != null) {
                because.addAll(label.because());
            }
        }
        return because;
    }
}

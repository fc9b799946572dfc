package io.databroker.desktop.cli;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.OverlapWork;
import io.databroker.desktop.library.PackageWork.Packaged;
import io.databroker.model.api.Json;
import io.databroker.model.catalog.DataPackage;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.DatasetOverlap;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.ingest.IngestionReport;
import io.databroker.refinery.refine.RunReports;
import io.databroker.refinery.refine.compliance.policy.PolicyResult;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Says what `refine` did: a page for people, or one document with the specification's field names.
final class RefineSummary {

    private static final int MOST_REJECTED = 10_000;

    private final LibraryOptions options;
    private final Output output;

    RefineSummary(LibraryOptions options) {
        this.options = options;
        this.output = options.output();
    }

    void show(
            Library library,
            Dataset dataset,
            ItemStore items,
            IngestionReport intake,
            RunState run,
            @Nullable Packaged built) {
        RefinementReport report = RunReports.of(run);
        List<DatasetOverlap> overlaps = new OverlapWork(library).of(dataset);
        if (options.json()) {
            Map<String, Object> document = document(dataset, items, intake, run, report, built);
            output.json(Output.with(document, OverlapLines.FIELD, overlaps));
        } else {
            page(library, report, overlaps, built);
        }
    }

    private static Map<String, Object> document(
            Dataset dataset,
            ItemStore items,
            IngestionReport intake,
            RunState run,
            RefinementReport report,
            @Nullable Packaged built) {
        var document = new LinkedHashMap<String, Object>();
        document.put("dataset_id", dataset.id());
        document.put("run", run.id());
        document.put("package", built == null ? null : built.dataPackage());
        document.put("policy", built == null ? null : built.policy());
        document.put("ingestion", intake);
        document.put("rejected_files", rejected(items));
        document.putAll(Json.MAPPER.convertValue(report, new TypeReference<LinkedHashMap<String, Object>>() {}));
        return document;
    }

    private static List<Map<String, String>> rejected(ItemStore items) {
        var files = new ArrayList<Map<String, String>>();
        items.forEachRecord(file -> {
            if (file.reason() != null && files.size() < MOST_REJECTED) {
                var entry = new LinkedHashMap<String, String>();
                entry.put("path", file.path());
                if (file.member() != null) {
                    entry.put("member", file.member());
                }
                entry.put("media_type", file.mediaType());
                entry.put("reason", file.reason().english());
                files.add(entry);
            }
        });
        return files;
    }

    private void page(
            Library library, RefinementReport report, List<DatasetOverlap> overlaps, @Nullable Packaged built) {
        output.line("");
        new ReportPage(report, output).print(overlaps);
        output.line("");
        if (built == null) {
            output.line("This was a trial: nothing was packaged.");
        } else {
            packaged(library, report, built);
        }
    }

    private void packaged(Library library, RefinementReport report, Packaged packaged) {
        DataPackage built = packaged.dataPackage();
        output.line("@|bold,green ✔|@ Package @|bold " + built.path() + "|@");
        output.field(
                "Holds",
                "version " + built.version() + ", " + Output.count(built.itemCount(), "rows") + ", "
                        + Output.bytes(built.totalBytes()));
        output.field("Policy", policy(packaged.policy()));
        output.field("Report", Path.of(built.path(), "quality", "report.html").toString());
        output.field("Check it", "databroker verify " + built.path());
        output.field("Item by item", options.command("items " + report.dataset()));
        output.field("Library", library.home().toString());
    }

    private static String policy(PolicyResult result) {
        String open = result.checks().stream()
                .filter(check -> check.outcome() != PolicyResult.Outcome.PASSED)
                .map(check -> Columns.together(
                        check.name().replace('_', ' ') + ": " + check.outcome().code()))
                .collect(Collectors.joining(", "));
        return result.policy() + " " + result.outcome().code() + (open.isEmpty() ? "" : " (" + open + ")");
    }
}

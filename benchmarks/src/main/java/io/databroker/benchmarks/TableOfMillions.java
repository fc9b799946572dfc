package io.databroker.benchmarks;

import io.databroker.desktop.library.Library;
import io.databroker.model.api.Json;
import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.LanguageShare;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.TableProfiles;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.Said;
import io.databroker.refinery.store.Segment;
import io.databroker.refinery.store.Slice;
import io.databroker.refinery.table.DecidedTable;
import io.databroker.refinery.table.Facet;
import io.databroker.refinery.table.ItemTables;
import io.databroker.refinery.table.Measure;
import io.databroker.refinery.table.TableQuery;
import io.databroker.refinery.table.TableQuery.Range;
import io.databroker.refinery.table.TableQuery.Sort;
import io.databroker.refinery.table.TableSearch;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// How fast a table of many items answers. Items and results are written through the store as an import and a run
/// would, one file in a hundred items; nothing is decoded.
///
/// Arguments: a folder for the library, how many items (1000000). A library that is there already is used again.
public final class TableOfMillions {

    private static final int BATCH = 1000;
    private static final int FILE = 100;
    private static final int TURNS = 5;
    private static final List<String> LANGUAGES = List.of("en", "da", "de", "fr", "es", "ja");
    private static final List<String> DOMAINS = List.of("medical", "legal", "software", "commerce", "science", "sport");

    private final ItemStore items;
    private final int count;
    private final Random random = new Random(1);

    private TableOfMillions(ItemStore items, int count) {
        this.items = items;
        this.count = count;
    }

    public static void main(String[] arguments) {
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        try (var library = Library.open(Path.of(arguments[0]), InstantSource.system())) {
            Dataset dataset = library.catalog().findOrCreate("Many");
            try (var items = library.items(dataset)) {
                var table = new TableOfMillions(items, count);
                if (items.nextOrdinal() == 0) {
                    table.write();
                    items.runs().finish(1, Json.MAPPER.writeValueAsString(table.report()), null);
                }
                table.measure();
            }
        }
    }

    private void write() {
        for (int first = 0; first < count; first += FILE) {
            takeIn(first, Math.min(count, first + FILE));
        }
        items.flush();
        long run = items.runs().begin("name: clean-text\nstages: []\n", "benchmark", new Digest(1, 1, 1, 1));
        for (int first = 0; first < count; first += BATCH) {
            var results = new ArrayList<ItemResult>();
            for (int ordinal = first; ordinal < Math.min(count, first + BATCH); ordinal++) {
                results.add(result(ordinal));
            }
            items.runs().commit(run, List.of(Segment.of(results, new LinkedHashMap<>(), "{}")));
        }
    }

    /// A report with nothing in it, so that the window takes the run for finished.
    private RefinementReport report() {
        return new RefinementReport(
                "Many",
                "benchmark",
                "clean-text",
                "",
                1,
                "",
                "",
                .7,
                new LinkedHashMap<>(),
                count,
                count,
                0,
                0,
                0,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                List.of(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new RefinementReport.FileCounts(0, 0, 0, 0, new LinkedHashMap<>()),
                TableProfiles.NONE,
                List.of());
    }

    private void takeIn(int first, int end) {
        String path = "posts/year-%d/part-%05d.jsonl".formatted(2000 + first / FILE % 25, first / FILE);
        var object = new Digest(1, 2, 3, first);
        try (var intake = items.begin(path)) {
            for (int ordinal = first; ordinal < end; ordinal++) {
                intake.add(new Item(
                        ordinal,
                        new UUID(7L << 12, ordinal),
                        path,
                        null,
                        ordinal - first,
                        Modality.TEXT,
                        "application/x-ndjson",
                        new Digest(5, 6, 7, ordinal),
                        new Slice(object, 0, 100 + random.nextInt(5000)),
                        List.of("text"),
                        5));
            }
            intake.complete(List.of(new IngestionRecord(
                    path,
                    null,
                    object,
                    1000,
                    5,
                    "application/x-ndjson",
                    IngestionRecord.Status.INGESTED,
                    null,
                    List.of(),
                    end - first)));
        }
    }

    private ItemResult result(int ordinal) {
        double overall = Math.sqrt(random.nextDouble());
        boolean kept = overall > .2;
        Assessment assessment = Assessment.EMPTY
                .withLanguages(List.of(new LanguageShare(LANGUAGES.get(random.nextInt(LANGUAGES.size())), 1, 1)))
                .withDomain(new Label(DOMAINS.get(random.nextInt(DOMAINS.size())), .9, List.of()))
                .withScores(
                        new QualityScores(
                                random.nextDouble(), random.nextDouble(), random.nextDouble(), 1, .5, overall),
                        List.of())
                .withFindings(random.nextInt(5) == 0 ? List.of(Finding.ofItem("email", .9)) : List.of())
                .withReasons(kept ? List.of() : List.of(new Reason("quality", "below_min_overall", "Too low.")));
        return new ItemResult(ordinal, kept, null, 1000, assessment, null);
    }

    private void measure() {
        var tables = new ItemTables(items);
        time("first open: made from results and kept", 1, () -> tables.read(1));
        DecidedTable rows = tables.read(1);
        time("open", TURNS, () -> tables.read(1));
        for (Sort sort : Sort.values()) {
            answer("sort by " + sort, rows, TableQuery.ALL.sorted(sort, true));
        }
        answer("facet", rows, TableQuery.ALL.choose(Facet.LANGUAGE, Set.of("da")));
        answer("brush", rows, TableQuery.ALL.between(Measure.OVERALL, new Range(10, 30)));
        answer("name", rows, TableQuery.ALL.named("part-0042"));
        answer(
                "all of these, sorted by size",
                rows,
                TableQuery.ALL
                        .choose(Facet.LANGUAGE, Set.of("da"))
                        .choose(Facet.VERDICT, Set.of("kept"))
                        .between(Measure.OVERALL, new Range(10, 40))
                        .named("year-2003")
                        .sorted(Sort.SIZE, true));
        time("look at 50 rows anywhere", TURNS, () -> {
            var names = new ArrayList<String>();
            for (int i = 0; i < 50; i++) {
                names.add(rows.name(random.nextInt(rows.size())));
            }
            return names;
        });
        time("keep an item and show it", 1, () -> {
            items.decisions().decide(Said.keep(List.of(5L)), "Keep 1 item", Instant.EPOCH);
            return tables.again(1, rows);
        });
        time("take that back", 1, () -> items.decisions().undo());
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("heap with the table open: %d MB (%d rows)%n", heap >> 20, rows.size());
    }

    private static void answer(String what, DecidedTable rows, TableQuery query) {
        time(what, TURNS, () -> TableSearch.answer(rows, query));
    }

    /// Prints the slowest of several turns, the first included, by the clock.
    private static void time(String what, int turns, Supplier<?> work) {
        long slowest = 0;
        long fastest = Long.MAX_VALUE;
        for (int turn = 0; turn < turns; turn++) {
            long start = System.nanoTime();
            Objects.requireNonNull(work.get());
            long took = System.nanoTime() - start;
            slowest = Math.max(slowest, took);
            fastest = Math.min(fastest, took);
        }
        System.out.printf("%-42s %6.0f ms slowest, %6.0f ms fastest%n", what, slowest / 1e6, fastest / 1e6);
    }
}

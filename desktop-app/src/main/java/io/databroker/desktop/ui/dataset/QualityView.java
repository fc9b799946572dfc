package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Filling;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.RefinementReport.FindingCounts;
import io.databroker.model.catalog.RefinementReport.StageSummary;
import io.databroker.model.catalog.TableProfiles;
import io.databroker.refinery.table.Facet;
import io.databroker.refinery.table.Measure;
import io.databroker.refinery.table.TableQuery;
import io.databroker.refinery.table.TableQuery.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// The report of a version as cards, each with what it means; every line leads to the rows behind it.
public final class QualityView {

    private static final int LINES = 10;

    /// What the report calls shares of words, and the words.
    private static final SequencedMap<String, Facet> SHARES = new LinkedHashMap<>();

    static {
        SHARES.put("languages", Facet.LANGUAGE);
        SHARES.put("domains", Facet.DOMAIN);
        SHARES.put("content_types", Facet.CONTENT_TYPE);
        SHARES.put("modalities", Facet.MODALITY);
        SHARES.put("media_types", Facet.MEDIA_TYPE);
    }

    private final Texts texts = Texts.of(QualityView.class);
    private final DatasetViewModel.@Nullable Version version;
    private final Consumer<TableQuery> showRows;

    @FXML
    private Pane cards;

    @FXML
    private Pane tables;

    @FXML
    private Node empty;

    /// @param showRows goes to the items that are asked for
    QualityView(DatasetViewModel.@Nullable Version version, Consumer<TableQuery> showRows) {
        this.version = version;
        this.showRows = showRows;
    }

    @FXML
    private void initialize() {
        Views.show(empty, version == null);
        Views.show(tables, version != null);
        if (version != null) {
            fill(version.report());
        }
    }

    private void fill(RefinementReport report) {
        var all = new ArrayList<Supplier<Node>>();
        all.add(() -> outcome(report));
        all.add(() -> scores(report));
        all.add(() -> reasons(report));
        report.histograms().entrySet().stream()
                .sorted(Comparator.comparing(entry -> measure(entry.getKey()).orElse(Measure.SIZE)))
                .forEach(entry -> measure(entry.getKey())
                        .ifPresent(
                                measure -> all.add(() -> new HistogramCard(measure, entry.getValue(), this::between))));
        SHARES.forEach((name, facet) -> {
            Map<String, Double> shares = report.classifications().getOrDefault(name, new LinkedHashMap<>());
            if (!shares.isEmpty()) {
                all.add(() -> shares(name, shares, facet));
            }
        });
        counts(report).forEach((name, counts) -> {
            if (!counts.isEmpty()) {
                all.add(() -> counts(name, counts, name.equals("duplicates") ? Facet.DUPLICATE : Facet.FINDING));
            }
        });
        all.add(() -> totals(report));
        all.add(() -> files(report));
        report.tables().described().forEach(table -> table.columns().stream()
                .filter(column -> column.labels() != null)
                .forEach(column -> all.add(() -> TableCard.labels(table, column))));
        Filling.fill(cards, all);
        fillTables(report.tables());
    }

    private void fillTables(TableProfiles profiles) {
        var all = new ArrayList<Supplier<Node>>();
        Views.show(tables, !profiles.described().isEmpty());
        all.add(() -> Parts.line(texts.get("quality.tables"), Styles.TITLE_3));
        all.add(() -> Parts.note(texts.get("quality.tables.means")));
        profiles.described().forEach(table -> all.add(() -> new TableCard(table)));
        if (profiles.otherFiles() > 0) {
            all.add(() -> Parts.note(
                    texts.get("quality.tables.rest", "rows", profiles.otherRows(), "files", profiles.otherFiles())));
        }
        Filling.fill(tables, all);
    }

    private static SequencedMap<String, Map<String, Long>> counts(RefinementReport report) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        counts.put("duplicates", report.duplicatesByTier());
        counts.put("findings", findings(report, false));
        counts.put("licences", findings(report, true));
        return counts;
    }

    private static Optional<Measure> measure(String name) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private void between(Measure measure, Range range) {
        showRows.accept(TableQuery.ALL.between(measure, range).choose(Facet.VERDICT, Set.of("kept", "changed")));
    }

    private void having(Facet facet, String word) {
        showRows.accept(TableQuery.ALL.choose(facet, Set.of(word)));
    }

    private Node outcome(RefinementReport report) {
        long all = report.itemsProcessed();
        return new FigureCard(texts.get("quality.outcome"), texts.get("quality.outcome.means"))
                .line(
                        texts.get("word.kept"),
                        report.itemsPassed() - report.itemsChanged(),
                        all,
                        () -> having(Facet.VERDICT, "kept"))
                .line(texts.get("word.changed"), report.itemsChanged(), all, () -> having(Facet.VERDICT, "changed"))
                .line(texts.get("word.dropped"), report.itemsRejected(), all, () -> having(Facet.VERDICT, "dropped"));
    }

    private Node scores(RefinementReport report) {
        var card = new FigureCard(texts.get("quality.scores"), texts.get("quality.scores.means"));
        card.score(FacetWords.title(Measure.OVERALL), report.overallQuality(), () -> low(Measure.OVERALL));
        report.qualityScores().forEach((name, mean) -> measure(name)
                .filter(measure -> measure != Measure.OVERALL)
                .ifPresent(measure -> card.score(FacetWords.title(measure), mean, () -> low(measure))));
        return card;
    }

    /// Rows in the lower half of a score.
    private void low(Measure measure) {
        between(measure, new Range(0, measure.bins() / 2 - 1));
    }

    private Node reasons(RefinementReport report) {
        var card = new FigureCard(texts.get("quality.reasons"), texts.get("quality.reasons.means"));
        var counts = new LinkedHashMap<String, Long>();
        for (StageSummary stage : report.stages()) {
            stage.reasons().forEach((code, count) -> counts.merge(code, count, Long::sum));
        }
        largest(counts)
                .forEach(reason -> card.line(
                        CoreWords.reason(reason.getKey()),
                        reason.getValue(),
                        report.itemsProcessed(),
                        () -> showRows.accept(TableQuery.because(reason.getKey()))));
        return card;
    }

    private static List<Map.Entry<String, Long>> largest(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(LINES)
                .toList();
    }

    private Node shares(String name, Map<String, Double> shares, Facet facet) {
        var card = new FigureCard(FacetWords.title(facet), texts.get("quality." + name + ".means"));
        shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(LINES)
                .forEach(entry -> card.share(
                        FacetWords.word(facet, entry.getKey()), entry.getValue(), () -> having(facet, entry.getKey())));
        return card;
    }

    private Node counts(String name, Map<String, Long> counts, Facet facet) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        var card = new FigureCard(texts.get("quality." + name), texts.get("quality." + name + ".means"));
        largest(counts)
                .forEach(entry -> card.line(
                        FacetWords.word(facet, entry.getKey()),
                        entry.getValue(),
                        all,
                        () -> having(facet, entry.getKey())));
        return card;
    }

    private static Map<String, Long> findings(RefinementReport report, boolean licences) {
        var counts = new LinkedHashMap<String, Long>();
        report.findings().forEach((type, found) -> {
            if (type.startsWith("spdx:") == licences) {
                counts.put(type, all(found));
            }
        });
        return counts;
    }

    private static long all(FindingCounts found) {
        return found.reported() + found.redacted() + found.dropped();
    }

    private Node totals(RefinementReport report) {
        var card = new FigureCard(texts.get("quality.tokens"), texts.get("quality.tokens.means"));
        report.tokens().forEach((name, total) -> card.figure(CoreWords.amount(name), CoreWords.amount(name, total)));
        return card;
    }

    private Node files(RefinementReport report) {
        var files = report.files();
        var card = new FigureCard(texts.get("quality.files"), texts.get("quality.files.means"));
        card.figure(texts.get("quality.files.passed"), Amounts.count(files.filesPassed()));
        card.figure(texts.get("quality.files.failed"), Amounts.count(files.filesFailed()));
        card.figure(texts.get("column.size"), Amounts.bytes(files.bytes()));
        return card;
    }
}

package io.databroker.desktop.ui.refine;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Columns;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.store.RunFigures.Overview;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What came of a finished run, before beside after.
final class RunSummary {

    private static final int MOST_LANGUAGES = 6;
    private static final int MOST_REASONS = 12;

    private final Texts texts = Texts.of(RunSummary.class);
    private final RunPicture run;
    private final RefinementReport report;
    private final Overview before;
    private final RunViewModel model;

    RunSummary(RunPicture run, RunViewModel model) {
        this.run = run;
        this.report = Objects.requireNonNull(run.report());
        this.before = Objects.requireNonNull(run.before());
        this.model = model;
    }

    List<Node> parts() {
        var figures = new FlowPane(
                figure(
                        "sum.items",
                        Amounts.count(report.itemsProcessed()) + " → " + Amounts.count(report.itemsPassed())),
                figure("sum.quality", score(before.mean()) + " → " + score(report.overallQuality())),
                figure("sum.changed", Amounts.count(report.itemsChanged())),
                figure("sum.duplicates", Amounts.count(report.duplicatesFound())));
        boolean counted = report.tokens().containsKey("tokens_cl100k");
        double tokens = report.tokens().getOrDefault(counted ? "tokens_cl100k" : "words", 0.0);
        if (tokens > 0) {
            figures.getChildren().add(figure(counted ? "sum.tokens" : "sum.words", Amounts.count(Math.round(tokens))));
        }
        figures.getStyleClass().add("figures");
        var columns = new Columns(2, panel("sum.histogram", histogram()), panel("sum.languages", languages()));
        columns.getStyleClass().add("panels");
        return List.of(figures, columns);
    }

    private Node figure(String key, String value) {
        return Parts.column(
                "figure",
                Parts.line(Direction.toTheRight(value), Styles.TITLE_3),
                Parts.line(texts.get(key), "text-muted"));
    }

    private VBox panel(String key, List<Node> rows) {
        var panel = Parts.column("panel", Parts.line(texts.get(key), Styles.TEXT_BOLD));
        panel.getChildren().addAll(rows);
        return panel;
    }

    private List<Node> histogram() {
        List<Long> after =
                Objects.requireNonNull(report.histograms().get("overall")).counts();
        var scale = Parts.row(
                Parts.line("0", "text-muted", Styles.TEXT_SMALL),
                Parts.gap(),
                swatch("bar-before"),
                Parts.line(texts.get("sum.before"), "text-muted", Styles.TEXT_SMALL),
                swatch("bar-after"),
                Parts.line(texts.get("sum.after"), "text-muted", Styles.TEXT_SMALL),
                Parts.gap(),
                Parts.line("1", "text-muted", Styles.TEXT_SMALL));
        scale.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return List.of(new TwinBars(before.bins(), after), scale);
    }

    private static Region swatch(String bar) {
        var swatch = new Region();
        swatch.getStyleClass().addAll(bar, "swatch");
        return swatch;
    }

    private List<Node> languages() {
        var rows = new ArrayList<Node>();
        var after = report.classifications().getOrDefault("languages", new LinkedHashMap<>());
        long all =
                before.languages().values().stream().mapToLong(Long::longValue).sum();
        before.languages().entrySet().stream().limit(MOST_LANGUAGES).forEach(language -> {
            double share = (double) language.getValue() / Math.max(1, all);
            rows.add(Parts.row(
                    Parts.growing(Parts.line(language(language.getKey()))),
                    Parts.line(
                            Direction.toTheRight(
                                    Amounts.percent(share) + " → " + Amounts.percent(of(after, language.getKey()))),
                            "text-muted")));
        });
        return rows.isEmpty() ? List.of(Parts.note(texts.get("sum.nothing"))) : rows;
    }

    private static double of(Map<String, Double> shares, String key) {
        double known = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        return known == 0 ? 0 : shares.getOrDefault(key, 0.0) / known;
    }

    private String language(String code) {
        return code.equals("und")
                ? texts.get("sum.unknown")
                : Locale.forLanguageTag(code).getDisplayLanguage(Locale.getDefault());
    }

    /// Why items were changed and dropped, the most frequent reasons first.
    List<Node> reasons() {
        var rows = new ArrayList<Node>();
        run.reasons().entrySet().stream().limit(MOST_REASONS).forEach(reason -> {
            String[] parts = reason.getKey().split("\n", 2);
            boolean copies = parts[1].endsWith("_duplicate");
            var look = Parts.button(
                    texts.get("sum.look"),
                    copies ? model::showDuplicates : () -> model.showItems(parts[1]),
                    Styles.FLAT,
                    Styles.SMALL,
                    Styles.ACCENT);
            look.setAccessibleText(texts.get("sum.look") + " " + CoreWords.reason(parts[1]));
            var words = new VBox(
                    Parts.line(CoreWords.stage(parts[0])),
                    Parts.line(CoreWords.reason(parts[1]), "text-muted", Styles.TEXT_SMALL));
            words.setMinWidth(0);
            var count = Parts.line(Amounts.count(reason.getValue()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            rows.add(Parts.column("dropped-row", Parts.row(Parts.growing(words), count, look)));
        });
        return rows.isEmpty() ? List.of(Parts.note(texts.get("sum.nothing"))) : rows;
    }

    private static String score(double value) {
        return Amounts.decimal(value, 2);
    }
}

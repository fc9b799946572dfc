package io.databroker.refinery.refine.report;

import static io.databroker.refinery.refine.report.Html.count;
import static io.databroker.refinery.refine.report.Html.escape;
import static io.databroker.refinery.refine.report.Html.percent;
import static io.databroker.refinery.refine.report.Html.score;

import io.databroker.model.catalog.DatasetOverlap;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.RefinementReport.SampleItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Renders a report as one self-contained page: style inside, charts as SVG, no script, light and dark as the
/// reader's system has it. The same report gives the same bytes.
public final class HtmlReport {

    private static final Map<String, String> MIXES = Map.of(
            "languages", "Languages",
            "modalities", "Modalities",
            "domains", "Domains",
            "content_types", "Content types",
            "media_types", "Media types");
    private static final int MOST_BARS = 10;

    private final RefinementReport report;
    private final List<DatasetOverlap> overlaps;
    private final StringBuilder page = new StringBuilder(64 << 10);

    private HtmlReport(RefinementReport report, List<DatasetOverlap> overlaps) {
        this.report = report;
        this.overlaps = overlaps;
    }

    /// The page as it goes into packages: about this dataset alone.
    public static byte[] render(RefinementReport report) {
        return render(report, List.of());
    }

    /// The page, with what the dataset has in common with others of the library.
    public static byte[] render(RefinementReport report, List<DatasetOverlap> overlaps) {
        var html = new HtmlReport(report, overlaps);
        html.write();
        return html.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write() {
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(report.dataset()))
                .append(" – refinement report</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        head();
        journey();
        scores();
        mixes();
        page.append(TableSection.of(report.tables()))
                .append(Tables.stages(report.stages()))
                .append(Tables.findings(report.findings()))
                .append(Tables.overlaps(overlaps));
        files();
        samples();
        recipe();
        page.append("</main>\n</body>\n</html>\n");
    }

    private void head() {
        page.append("<header><p class=\"eyebrow\">Refinement report</p><h1>")
                .append(escape(report.dataset()))
                .append("</h1>\n<p class=\"lead\">")
                .append(count(report.itemsPassed()))
                .append(" of ")
                .append(count(report.itemsProcessed()))
                .append(" items kept by recipe <b>")
                .append(escape(report.recipe()))
                .append("</b></p>\n</header>\n<section class=\"tiles\">\n");
        tile("Overall quality", score(report.overallQuality()), "mean probability that an item is worth keeping");
        tile("Items kept", count(report.itemsPassed()), percent(ratio(report.itemsPassed(), report.itemsProcessed())));
        tile("Dropped", count(report.itemsRejected()), "duplicates included");
        tile(
                "Duplicates",
                count(report.duplicatesFound()),
                percent(ratio(report.duplicatesFound(), report.itemsProcessed())));
        tile("Changed", count(report.itemsChanged()), "repaired or redacted");
        tile(
                "Files",
                count(report.files().filesValidated()),
                count(report.files().filesFailed()) + " rejected with a reason");
        page.append("</section>\n");
    }

    private void tile(String name, String value, String note) {
        page.append("<div class=\"tile\"><span>")
                .append(escape(name))
                .append("</span><strong>")
                .append(escape(value))
                .append("</strong><small>")
                .append(escape(note))
                .append("</small></div>\n");
    }

    private void journey() {
        section("From raw to kept");
        page.append(Charts.waterfall(report)).append("</section>\n");
    }

    private void scores() {
        section("Scores of the kept items");
        page.append("<div class=\"grid\">\n");
        report.histograms().forEach((name, histogram) -> {
            double mean = name.equals("overall")
                    ? report.overallQuality()
                    : report.qualityScores().getOrDefault(name, 0.0);
            page.append("<figure><figcaption>")
                    .append(escape(Html.words(name)))
                    .append(" <b>")
                    .append(score(mean))
                    .append("</b></figcaption>")
                    .append(Charts.histogram(histogram))
                    .append("</figure>\n");
        });
        page.append("</div></section>\n");
    }

    private void mixes() {
        section("What is in it");
        page.append("<div class=\"grid\">\n");
        report.classifications().forEach((name, shares) -> {
            if (!shares.isEmpty()) {
                page.append("<figure><figcaption>")
                        .append(escape(MIXES.getOrDefault(name, Html.words(name))))
                        .append("</figcaption>")
                        .append(Charts.bars(shares, MOST_BARS))
                        .append("</figure>\n");
            }
        });
        page.append("</div>\n");
        totals(report.tokens());
        page.append("</section>\n");
    }

    private void totals(SequencedMap<String, Double> totals) {
        page.append("<p class=\"totals\">");
        for (String measure : new String[] {"words", "chars", "tokens_cl100k", "tokens_o200k", "seconds"}) {
            Double total = totals.get(measure);
            if (total != null && total > 0) {
                page.append("<span><b>")
                        .append(count(Math.round(total)))
                        .append("</b> ")
                        .append(escape(Html.words(measure)))
                        .append("</span> ");
            }
        }
        page.append("</p>\n");
    }

    private void files() {
        section("Files");
        page.append("<p>")
                .append(count(report.files().filesValidated()))
                .append(" files and archive members were looked at: ")
                .append(count(report.files().filesPassed()))
                .append(" were ingested, ")
                .append(count(report.files().filesFailed()))
                .append(" rejected.</p>\n");
        if (!report.files().reasons().isEmpty()) {
            page.append("<details><summary>Reasons for rejection</summary><table><tbody>\n");
            report.files().reasons().forEach((reason, times) -> {
                page.append("<tr><td>").append(escape(reason)).append("</td>");
                page.append(Html.cell(times)).append("</tr>\n");
            });
            page.append("</tbody></table></details>\n");
        }
        page.append("</section>\n");
    }

    private void samples() {
        section("Samples");
        page.append("<div class=\"samples\">\n");
        for (SampleItem sample : report.samples()) {
            page.append("<article class=\"")
                    .append(sample.kept() ? "kept" : "dropped")
                    .append("\"><p class=\"meta\">")
                    .append("<span class=\"verdict\">")
                    .append(sample.kept() ? "kept" : "dropped")
                    .append("</span> ")
                    .append(escape(sample.modality().code()))
                    .append(sample.language() == null ? "" : " · " + escape(sample.language()))
                    .append(sample.domain() == null ? "" : " · " + escape(Html.words(sample.domain())))
                    .append(" · ")
                    .append(score(sample.overall()))
                    .append("</p><pre>")
                    .append(escape(sample.excerpt()))
                    .append("</pre><p class=\"origin\">")
                    .append(escape(sample.path()))
                    .append("</p>");
            sample.reasons().forEach(reason -> page.append("<p class=\"reason\">")
                    .append(escape(reason))
                    .append("</p>"));
            page.append("</article>\n");
        }
        page.append("</div></section>\n");
    }

    private void recipe() {
        section("How it was made");
        page.append("<dl><dt>Program</dt><dd>")
                .append(escape(report.program()))
                .append("</dd><dt>Seed</dt><dd>")
                .append(report.seed())
                .append("</dd><dt>Input</dt><dd><code>")
                .append(escape(report.inputDigest()))
                .append("</code></dd><dt>Output</dt><dd><code>")
                .append(escape(report.outputDigest()))
                .append("</code></dd></dl>\n<details><summary>Recipe</summary><pre>")
                .append(escape(report.recipeYaml()))
                .append("</pre></details></section>\n");
    }

    private void section(String title) {
        page.append(Html.section(title));
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/report/report.css")) {
            if (in == null) {
                throw new IllegalStateException("The style of the report is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

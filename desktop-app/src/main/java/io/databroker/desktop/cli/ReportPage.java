package io.databroker.desktop.cli;

import io.databroker.model.catalog.DatasetOverlap;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.model.catalog.RefinementReport.StageSummary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The report of a run for people, without its tables.
final class ReportPage {

    private static final int MOST_SHARES = 6;

    private final RefinementReport report;
    private final Output output;

    ReportPage(RefinementReport report, Output output) {
        this.report = report;
        this.output = output;
    }

    void print(List<DatasetOverlap> overlaps) {
        output.line("@|bold " + report.dataset() + "|@ refined with recipe @|bold " + report.recipe() + "|@");
        output.line("");
        output.field(
                "Files",
                Output.count(report.files().filesPassed()) + " ingested, "
                        + Output.count(report.files().filesFailed()) + " rejected of "
                        + Output.count(report.files().filesValidated()));
        output.field(
                "Items",
                "@|green " + Output.count(report.itemsPassed()) + " kept|@ (" + Output.count(report.itemsChanged())
                        + " of them changed), @|red " + Output.count(report.itemsRejected()) + " dropped|@ of "
                        + Output.count(report.itemsProcessed()));
        output.field(
                "Quality",
                figure(report.overallQuality()) + " overall; "
                        + report.qualityScores().entrySet().stream()
                                .map(score -> Columns.together(
                                        score.getKey().replace('_', ' ') + " " + figure(score.getValue())))
                                .collect(Collectors.joining(", ")));
        report.classifications().forEach(this::mix);
        findings();
        OverlapLines.print(overlaps, output);
        output.line("");
        stages(report.stages());
    }

    private void mix(String kind, Map<String, Double> shares) {
        if (!shares.isEmpty()) {
            String shown = shares.entrySet().stream()
                    .limit(MOST_SHARES)
                    .map(share -> Columns.together(share.getKey() + " " + Output.percent(share.getValue())))
                    .collect(Collectors.joining(", "));
            String name = kind.replace('_', ' ');
            output.field(
                    Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    shares.size() > MOST_SHARES ? shown + ", …" : shown);
        }
    }

    private void stages(List<StageSummary> stages) {
        output.table(
                List.of("STAGE", "KEPT", "CHANGED", "DROPPED", "MOSTLY BECAUSE"),
                stages.stream()
                        .map(stage -> List.of(
                                stage.stage(),
                                Output.count(stage.kept()),
                                Output.count(stage.changed()),
                                Output.count(stage.dropped()),
                                stage.reasons().entrySet().stream()
                                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                                .reversed()
                                                .thenComparing(Map.Entry.comparingByKey()))
                                        .limit(3)
                                        .map(reason -> reason.getKey().replace('_', ' ') + " "
                                                + Output.count(reason.getValue()))
                                        .collect(Collectors.joining(", "))))
                        .toList());
    }

    private void findings() {
        if (!report.findings().isEmpty()) {
            output.field(
                    "Findings",
                    report.findings().entrySet().stream()
                            .map(finding -> Columns.together(finding.getKey() + " "
                                    + Output.count(finding.getValue().reported()
                                            + finding.getValue().redacted()
                                            + finding.getValue().dropped())))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

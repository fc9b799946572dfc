package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.desktop.ui.words.ScoreWords;
import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.table.Facet;
import io.databroker.refinery.table.Measure;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is known of an item: facts, what each stage did, and its scores with what they rest on.
final class PreviewFacts {

    private static final int EVIDENCE = 3;
    private static final double LEAST_POINTS = 0.05;
    private static final int HASH = 16;

    private final Texts texts = Texts.of(PreviewFacts.class);
    private final Item item;
    private final Assessment assessment;
    private final ItemRow row;
    private final boolean refined;

    PreviewFacts(Preview preview, ItemRow row) {
        this.item = preview.item();
        this.assessment =
                preview.result() == null ? Assessment.EMPTY : preview.result().assessment();
        this.row = row;
        this.refined = preview.result() != null;
    }

    Node facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(texts.get("fact.type"), item.mediaType());
        facts.put(texts.get("fact.size"), Amounts.bytes(item.content().length()));
        put(facts, "fact.languages", languages());
        if (assessment.domain() != null) {
            facts.put(
                    texts.get("fact.domain"),
                    label(
                            CoreWords.domain(assessment.domain().name()),
                            assessment.domain().probability()));
        }
        if (assessment.contentType() != null) {
            facts.put(
                    texts.get("fact.content_type"),
                    label(
                            CoreWords.contentType(assessment.contentType().name()),
                            assessment.contentType().probability()));
        }
        put(facts, "fact.findings", String.join(", ", findings("")));
        put(facts, "fact.licence", String.join(", ", findings("spdx:")));
        facts.put("SHA-256", Direction.toTheRight(item.sha256().hex().substring(0, HASH) + "…"));
        facts.put(texts.get("fact.id"), Direction.toTheRight(item.id().toString()));
        return section(texts.get("preview.facts"), table(facts));
    }

    private void put(Map<String, String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.put(texts.get(key), value);
        }
    }

    private static String label(String name, double probability) {
        return name + " (" + Amounts.percent(probability) + ")";
    }

    private String languages() {
        return String.join(
                ", ",
                assessment.languages().stream()
                        .map(share -> FacetWords.language(share.code()) + " " + Amounts.percent(share.share()))
                        .toList());
    }

    /// Types of findings: licences, or all others where no prefix is asked for.
    private List<String> findings(String prefix) {
        return assessment.findings().stream()
                .map(finding -> finding.type())
                .filter(type -> prefix.isEmpty() != type.startsWith("spdx:"))
                .map(CoreWords::finding)
                .distinct()
                .toList();
    }

    /// Why it was changed or dropped.
    Node stages() {
        var list = new VBox();
        list.getStyleClass().add("reasons");
        for (Reason reason : assessment.reasons()) {
            String stage = CoreWords.stage(reason.stage());
            String why = CoreWords.reason(reason.code());
            Label words = Parts.text(stage.equalsIgnoreCase(why) ? stage : stage + ": " + why);
            list.getChildren().addAll(words, Parts.note(CoreWords.because(reason), "evidence", Styles.TEXT_SMALL));
        }
        if (!row.duplicate().isEmpty()) {
            list.getChildren()
                    .add(new Label(FacetWords.word(Facet.DUPLICATE, row.duplicate()), Icons.DUPLICATES.icon()));
        }
        if (!row.decided().isEmpty()) {
            list.getChildren().add(new Label(FacetWords.word(Facet.DECIDED, row.decided()), Icons.RENAME.icon()));
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Parts.note(texts.get(refined ? "preview.untouched" : "preview.unrefined")));
        }
        return section(texts.get("preview.stages"), list);
    }

    /// The scores, each with the features that moved it most.
    Node scores() {
        QualityScores scores = assessment.scores();
        var list = new VBox();
        list.getStyleClass().add("reasons");
        if (scores == null) {
            return list;
        }
        score(list, Measure.OVERALL, scores.overall());
        score(list, Measure.COMPLETENESS, scores.completeness());
        score(list, Measure.CLARITY, scores.clarity());
        score(list, Measure.RELEVANCE, scores.relevance());
        score(list, Measure.FORMAT_VALIDITY, scores.formatValidity());
        score(list, Measure.METADATA_QUALITY, scores.metadataQuality());
        return section(texts.get("preview.scores"), list);
    }

    private void score(VBox list, Measure measure, double value) {
        var bar = new QualityBar();
        bar.show(value);
        var title = new Label(FacetWords.title(measure));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var line = new HBox(title, bar, new Label(Amounts.decimal(value, 2)));
        line.getStyleClass().add("row");
        list.getChildren().add(line);
        assessment.evidence().stream()
                .filter(evidence -> evidence.score().equalsIgnoreCase(measure.name())
                        && Math.abs(evidence.points()) >= LEAST_POINTS)
                .sorted(Comparator.comparingDouble(evidence -> -Math.abs(evidence.points())))
                .limit(EVIDENCE)
                .forEach(evidence -> list.getChildren().add(evidence(evidence)));
    }

    private Node evidence(Evidence evidence) {
        String remedy = ScoreWords.remedy(evidence);
        String measured = texts.get(
                "preview.evidence",
                "measured",
                ScoreWords.measured(evidence),
                "points",
                (evidence.points() < 0 ? "−" : "+") + Amounts.decimal(Math.abs(evidence.points()), 1));
        Label words = Parts.note(remedy == null ? measured : measured + "\n" + remedy);
        words.getStyleClass().addAll("evidence", Styles.TEXT_SMALL);
        return words;
    }

    /// What a decoder could not make sense of; no node where there is nothing.
    static List<Node> faults(List<String> faults) {
        if (faults.isEmpty()) {
            return List.of();
        }
        Node notes = Parts.column(
                "reasons", faults.stream().distinct().map(Parts::note).toArray(Node[]::new));
        return List.of(section(Texts.of(PreviewFacts.class).get("preview.faults"), notes));
    }

    private static Node section(String title, Node content) {
        var heading = new Label(title);
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        var section = new VBox(heading, content);
        section.getStyleClass().add("section");
        return section;
    }

    /// Names and values in two columns.
    static Node table(SequencedMap<String, String> facts) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        int line = 0;
        for (var fact : facts.entrySet()) {
            var name = new Label(fact.getKey());
            name.getStyleClass().add(Styles.TEXT_MUTED);
            name.getStyleClass().add("fact-name");
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(line++, name, Parts.text(fact.getValue()));
        }
        return grid;
    }
}

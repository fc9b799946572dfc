package io.databroker.refinery.packaging.card;

import io.databroker.refinery.packaging.RunActivity;
import io.databroker.refinery.packaging.Split;
import io.databroker.refinery.packaging.shard.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// `README.md`: the card, with the YAML head that Hugging Face reads.
final class DatasetCard {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .build();

    private DatasetCard() {}

    static String of(PackageFacts facts) {
        return "---\n" + YAML.writeValueAsString(head(facts)) + "---\n\n" + body(facts);
    }

    private static SequencedMap<String, Object> head(PackageFacts facts) {
        var head = new LinkedHashMap<String, Object>();
        head.put("pretty_name", facts.plan().shownTitle());
        String licence = Licences.huggingFace(facts.plan().card().licence());
        head.put("license", licence);
        if (licence.equals("other")) {
            head.put("license_name", facts.licence());
            head.put("license_link", "LICENSE.md");
        }
        List<String> languages = facts.statistics().mix("language").keySet().stream()
                .filter(code -> !code.equals("und"))
                .toList();
        if (!languages.isEmpty()) {
            head.put("language", languages);
        }
        if (!facts.plan().card().tags().isEmpty()) {
            head.put("tags", facts.plan().card().tags());
        }
        head.put("size_categories", List.of(sizeCategory(facts.statistics().rows())));
        head.put(
                "configs",
                facts.tables().stream()
                        .map(t -> config(t, facts.plan().output().splits()))
                        .toList());
        return head;
    }

    private static Map<String, Object> config(Table table, List<Split> splits) {
        var config = new LinkedHashMap<String, Object>();
        config.put("config_name", table.family().code());
        var files = new ArrayList<Map<String, String>>();
        for (Split split : splits) {
            if (table.shards().stream().anyMatch(s -> s.split().equals(split.name()))) {
                var entry = new LinkedHashMap<String, String>();
                entry.put("split", split.name());
                entry.put("path", table.glob(split.name()));
                files.add(entry);
            }
        }
        config.put("data_files", files);
        return config;
    }

    private static String sizeCategory(long rows) {
        if (rows < 1_000) {
            return "n<1K";
        }
        String[] names = {"1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M", "100M<n<1B"};
        long limit = 10_000;
        for (String name : names) {
            if (rows < limit) {
                return name;
            }
            limit *= 10;
        }
        return "n>1B";
    }

    private static String body(PackageFacts facts) {
        JsonNode statistics = facts.statistics().toJson();
        var text = new StringBuilder();
        text.append("# ").append(facts.plan().shownTitle()).append("\n\n");
        text.append(facts.description()).append("\n\n");
        text.append("Version ")
                .append(facts.version())
                .append(", ")
                .append(facts.plan().date());
        text.append(". Creator: ").append(facts.creator());
        text.append(". Licence: ").append(facts.licence()).append(", see LICENSE.md.\n\n");
        RunActivity choice = facts.choice();
        if (choice != null) {
            text.append("Chosen from what the run kept: ")
                    .append(choice.itemsOut())
                    .append(" of ")
                    .append(choice.itemsIn())
                    .append(" items (")
                    .append(Objects.requireNonNull(facts.plan().selection()).inWords())
                    .append(
                            "). The figures here are of the chosen ones; quality/report.html is about the whole run.\n\n");
        }
        text.append("| split | rows | bytes |\n|---|---|---|\n");
        statistics.path("splits").properties().forEach(split -> text.append("| ")
                .append(split.getKey())
                .append(" | ")
                .append(split.getValue().path("rows").asLong())
                .append(" | ")
                .append(split.getValue().path("bytes").asLong())
                .append(" |\n"));
        text.append("\nMean scores: ")
                .append(list(statistics.path("mean_scores")))
                .append(".\n");
        text.append("Languages: ")
                .append(list(statistics.path("mixes").path("language")))
                .append(".\n");
        text.append("Findings left: ").append(list(statistics.path("findings"))).append(".\n\n");
        changes(text, facts.changes());
        text.append("\nCheck it: `databroker verify` on this folder, or `ssh-keygen -Y verify` on the tag manifest;"
                + " quality/report.html shows what the run did.\n");
        return text.toString();
    }

    private static String list(JsonNode counts) {
        if (counts.isEmpty()) {
            return "none";
        }
        return String.join(
                ", ",
                counts.properties().stream()
                        .map(e -> e.getKey() + " " + e.getValue().asString())
                        .toList());
    }

    private static void changes(StringBuilder text, Changes changes) {
        text.append("## Changes\n\n");
        if (changes.previous() == null) {
            text.append("First version.\n");
            return;
        }
        text.append("Since ").append(changes.previous()).append(": ");
        text.append(changes.added()).append(" rows added, ");
        text.append(changes.changed()).append(" changed, ");
        text.append(changes.removed()).append(" removed, ");
        text.append(changes.same()).append(" the same.\n");
    }
}

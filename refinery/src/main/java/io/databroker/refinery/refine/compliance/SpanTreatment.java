package io.databroker.refinery.refine.compliance;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Finding.Action;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a stage does with the spans that it finds: it reports them, writes something else in their place, or
/// drops the item. The findings keep the positions that the spans had before.
///
/// @param stage id of the stage, for its reasons
/// @param code of the reasons, such as `personal_data`
/// @param action on the findings that `acted` admits; the others are reported
/// @param acted which findings the action is for
/// @param replacement of a redacted span
public record SpanTreatment(
        String stage, String code, Action action, Predicate<Finding> acted, Replacement replacement) {

    /// The action that parameter `action` asks for: `report`, `redact` (unless told otherwise) or `drop`.
    public static Action action(Parameters parameters) {
        return switch (parameters.choice("action", "redact", Set.of("report", "redact", "drop"))) {
            case "report" -> Action.REPORTED;
            case "drop" -> Action.DROPPED;
            default -> Action.REDACTED;
        };
    }

    /// Judges one item.
    public Verdict apply(Subject subject, SpanFinder finder, long seed) {
        var findings = new ArrayList<Finding>();
        Content content = FieldTexts.rewrite(subject.content(), (field, text) -> {
            List<Finding> found = finder.find(field, text).stream()
                    .map(finding -> treated(finding, field))
                    .toList();
            findings.addAll(found);
            return action == Action.REDACTED ? redact(text, found, seed) : text;
        });
        Assessment assessment = subject.assessment().withFindings(findings);
        List<Finding> acted = findings.stream()
                .filter(finding -> finding.action() != Action.REPORTED)
                .toList();
        if (acted.isEmpty()) {
            return new Verdict.Keep(assessment);
        }
        var reason = new Reason(stage, code, message(acted), telling(acted));
        return switch (action) {
            case REPORTED -> new Verdict.Keep(assessment);
            case REDACTED -> new Verdict.Change(assessment, content, List.of(reason));
            case DROPPED -> new Verdict.Drop(assessment, List.of(reason));
        };
    }

    private Finding treated(Finding finding, @Nullable String field) {
        return new Finding(
                finding.type(),
                field,
                finding.start(),
                finding.end(),
                finding.probability(),
                acted.test(finding) ? action : Action.REPORTED);
    }

    private String redact(String text, List<Finding> findings, long seed) {
        var redacted = new StringBuilder();
        int from = 0;
        for (Finding finding : findings) {
            if (finding.action() == Action.REDACTED) {
                String value = text.substring(finding.start(), finding.end());
                redacted.append(text, from, finding.start()).append(replacement.of(finding, value, seed));
                from = finding.end();
            }
        }
        return from == 0 ? text : redacted.append(text, from, text.length()).toString();
    }

    /// How many there were of each type, by type.
    private static SortedMap<String, Integer> counts(List<Finding> acted) {
        var counts = new TreeMap<String, Integer>();
        acted.forEach(finding -> counts.merge(finding.type(), 1, Integer::sum));
        return counts;
    }

    private Telling telling(List<Finding> acted) {
        var arguments = new LinkedHashMap<String, String>();
        counts(acted).forEach((type, count) -> arguments.put(type, String.valueOf(count)));
        return action == Action.DROPPED ? new Telling("contains", arguments) : new Telling("redacted", arguments);
    }

    private String message(List<Finding> acted) {
        var listed = new StringBuilder(action == Action.DROPPED ? "Contains " : "Redacted ");
        counts(acted)
                .forEach((type, count) ->
                        listed.append(count).append(" × ").append(type).append(", "));
        listed.setLength(listed.length() - 2);
        return listed.append(action == Action.DROPPED ? "; the limit is none." : ".")
                .toString();
    }
}

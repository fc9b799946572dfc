package io.databroker.refinery.packaging;

import io.databroker.refinery.refine.RefinedItem;
import io.databroker.refinery.store.IngestionRecord;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The finished version that becomes a package.
///
/// @param items all or only the kept ones, in any order; walked through once, or several times
/// where the plan takes a part of them
/// @param records what became of each file, in a fixed order; walked through once
/// @param contents where the items' content is read from
/// @param recipe the recipe that ran, as YAML
/// @param report of the run, as JSON
/// @param reportHtml of the run, as one self-contained page
/// @param activities the stages of the run, in order
/// @param inputDigest of all that the run read, hexadecimal
/// @param outputDigest of all that it kept, hexadecimal
/// @param program name and version of the program that ran it, such as `databroker 0.1.0`
/// @param attestation the seller's statement of rights as it was recorded, or null where none was given
/// @param policy the compliance policy and its result, or null where none was applied
public record PackageSource(
        Iterable<RefinedItem> items,
        Iterable<IngestionRecord> records,
        Contents contents,
        String recipe,
        JsonNode report,
        byte[] reportHtml,
        List<RunActivity> activities,
        String inputDigest,
        String outputDigest,
        String program,
        @Nullable String attestation,
        @Nullable JsonNode policy) {

    public PackageSource {
        activities = List.copyOf(activities);
    }

    /// The same with a part of the items, as one more activity left them.
    PackageSource narrowed(Iterable<RefinedItem> part, RunActivity activity) {
        return new PackageSource(
                part,
                records,
                contents,
                recipe,
                report,
                reportHtml,
                Stream.concat(activities.stream(), Stream.of(activity)).toList(),
                inputDigest,
                outputDigest,
                program,
                attestation,
                policy);
    }

    /// How many items are taken, by what was chosen of them or the report; -1 where neither says.
    public long kept() {
        boolean chosen = !activities.isEmpty() && activities.getLast().stage().equals(RunActivity.SELECT);
        return chosen
                ? activities.getLast().itemsOut()
                : report.path("items_passed").asLong(-1);
    }
}

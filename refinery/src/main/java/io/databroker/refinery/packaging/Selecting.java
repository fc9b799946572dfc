package io.databroker.refinery.packaging;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Takes what a selection wants out of a source, and puts that on record as one more stage.
final class Selecting {

    private Selecting() {}

    /// The source with only what the selection wants; the same where it wants everything.
    ///
    /// @throws DataBrokerException where nothing meets the selection
    static PackageSource of(PackageSource source, @Nullable Selection selection, Progress progress) {
        if (selection == null) {
            return source;
        }
        progress.phase("Choosing items", -1, "items");
        var selected = new SelectedItems(source.items(), selection, progress);
        if (selected.chosen() == 0) {
            throw new DataBrokerException(Sentence.of(
                    "none_selected",
                    "None of the {kept} items that the run kept meets what the package is to hold:"
                            + " {selection}. Ask for less.",
                    "kept",
                    selected.kept(),
                    "selection",
                    selection.inWords()));
        }
        return source.narrowed(selected, activity(source, selection, selected.kept(), selected.chosen()));
    }

    /// The digest behind it is SHA-256 over that before it, the selection and the counts.
    private static RunActivity activity(PackageSource source, Selection selection, long kept, long chosen) {
        String before = source.activities().isEmpty()
                ? source.inputDigest()
                : source.activities().getLast().outputDigest();
        String after = before + "\n" + Json.MAPPER.writeValueAsString(selection) + "\n" + kept + " " + chosen;
        return new RunActivity(
                RunActivity.SELECT,
                Json.MAPPER.convertValue(selection, new TypeReference<Map<String, Object>>() {}),
                kept,
                chosen,
                before,
                Digest.sha256(after.getBytes(StandardCharsets.UTF_8)).hex());
    }
}

package io.databroker.refinery.refine;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Reason;
import io.databroker.refinery.decode.Content;
import java.util.List;

/// What a stage says of an item. Every change and every drop says why. A dropped item still passes through the
/// stages that follow, so that all its reasons are known.
public sealed interface Verdict {

    /// The subject's assessment with what the stage found out added to it (reasons excepted: the run adds those).
    Assessment assessment();

    record Keep(Assessment assessment) implements Verdict {}

    record Change(Assessment assessment, Content content, List<Reason> reasons) implements Verdict {}

    record Drop(Assessment assessment, List<Reason> reasons) implements Verdict {}
}

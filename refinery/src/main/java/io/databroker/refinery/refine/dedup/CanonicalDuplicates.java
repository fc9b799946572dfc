package io.databroker.refinery.refine.dedup;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Grouping;
import io.databroker.refinery.refine.ItemView;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.Subject;
import io.databroker.refinery.refine.dedup.media.CanonicalMedia;
import org.jspecify.annotations.Nullable;

/// Items that say the same in other bytes: another encoding, case or spacing of a text, another order or spelling
/// of a record's values.
public final class CanonicalDuplicates implements Grouping {

    /// @param parameters none
    public CanonicalDuplicates(Parameters parameters) {
        parameters.only();
    }

    @Override
    public String id() {
        return "canonical_duplicates";
    }

    @Override
    public byte @Nullable [] sketch(Subject subject, RunContext run) {
        return switch (subject.content()) {
            case TextContent text -> CanonicalText.digest(text.text());
            case RecordContent row -> CanonicalRecord.digest(row);
            case ImageContent picture -> CanonicalMedia.digest(picture).bytes();
            case AudioContent sound -> CanonicalMedia.digest(sound).bytes();
            case VideoContent film -> CanonicalMedia.digest(film).bytes();
        };
    }

    @Override
    public Clusters group(ItemView all, RunContext run) {
        return EqualSketches.cluster("canonical", "canonical_sha256", all);
    }
}

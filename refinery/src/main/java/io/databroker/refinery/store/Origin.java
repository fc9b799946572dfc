package io.databroker.refinery.store;

import io.databroker.model.catalog.Modality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What items next to each other share: where they come from, what they are and the object that holds them.
record Origin(
        String path,
        @Nullable String member,
        Modality modality,
        String mediaType,
        Digest object,
        List<String> textFields,
        long modifiedMillis) {

    static Origin of(Item item) {
        return new Origin(
                item.path(),
                item.member(),
                item.modality(),
                item.mediaType(),
                item.content().object(),
                item.textFields(),
                item.modifiedMillis());
    }
}

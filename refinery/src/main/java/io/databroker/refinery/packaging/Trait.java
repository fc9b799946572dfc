package io.databroker.refinery.packaging;

import io.databroker.model.catalog.Label;
import io.databroker.refinery.refine.RefinedItem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an item is told apart by when a package is put together; each item has one word for each, or none.
public enum Trait {
    MODALITY,
    LANGUAGE,
    DOMAIN,
    CONTENT_TYPE,
    MEDIA_TYPE,
    /// `kept` as it came in, or `changed`.
    VERDICT;

    /// The name in documents and on the command line: lower case.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The item's word; empty where it has none.
    String of(RefinedItem refined) {
        return switch (this) {
            case MODALITY -> refined.item().modality().code();
            case LANGUAGE ->
                refined.assessment().languages().isEmpty()
                        ? ""
                        : refined.assessment().language();
            case DOMAIN -> name(refined.assessment().domain());
            case CONTENT_TYPE -> name(refined.assessment().contentType());
            case MEDIA_TYPE -> refined.item().mediaType();
            case VERDICT -> refined.content().equals(refined.item().content()) ? "kept" : "changed";
        };
    }

    private static String name(@Nullable Label label) {
        return label == null ? "" : label.name();
    }
}

package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.table.Facet;
import io.databroker.refinery.table.Measure;
import java.util.Locale;

/// The words of facets as people read them.
final class FacetWords {

    private FacetWords() {}

    static String title(Facet facet) {
        return Texts.of(FacetWords.class).get("facet." + facet.name().toLowerCase(Locale.ROOT));
    }

    static String title(Measure measure) {
        return Texts.of(FacetWords.class).get("measure." + measure.name().toLowerCase(Locale.ROOT));
    }

    static String word(Facet facet, String word) {
        return switch (facet) {
            case VERDICT, DECIDED, MODALITY -> Texts.of(FacetWords.class).get("word." + word);
            case DUPLICATE -> Texts.of(FacetWords.class).get("tier." + word);
            case LANGUAGE -> language(word);
            case MEDIA_TYPE -> word;
            case REASON -> CoreWords.reason(word);
            case DOMAIN -> CoreWords.domain(word);
            case CONTENT_TYPE -> CoreWords.contentType(word);
            case FINDING -> CoreWords.finding(word);
        };
    }

    /// `da` → `Danish`, in the user's language.
    static String language(String code) {
        String name = code.equals("und") ? "" : Locale.of(code).getDisplayLanguage(Locale.getDefault());
        return name.isEmpty() ? Texts.of(FacetWords.class).get("language.none") : name;
    }

    /// `near_duplicate` → `near duplicate`.
    static String plain(String code) {
        return code.replace('_', ' ');
    }
}

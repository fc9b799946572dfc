package io.databroker.desktop.ui.packaging;

import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.packaging.Trait;
import java.util.Locale;

/// Traits and their words as people read them.
final class TraitWords {

    private TraitWords() {}

    static String title(Trait trait) {
        return Texts.of(TraitWords.class).get("trait." + trait.code());
    }

    static String word(Trait trait, String word) {
        return switch (trait) {
            case MODALITY -> Texts.of(TraitWords.class).get("kind." + word);
            case LANGUAGE -> language(word);
            case DOMAIN -> capital(CoreWords.domain(word));
            case CONTENT_TYPE -> capital(CoreWords.contentType(word));
            case MEDIA_TYPE -> word;
            case VERDICT -> Texts.of(TraitWords.class).get("trait.verdict." + word);
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.getDefault()) + words.substring(1);
    }

    private static String language(String code) {
        String name = code.equals("und") ? "" : Locale.of(code).getDisplayLanguage(Locale.getDefault());
        return name.isEmpty() ? Texts.of(TraitWords.class).get("trait.language.none") : name;
    }
}

package io.databroker.desktop.ui.refine;

import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.refine.StageCatalogue;
import java.util.Locale;

/// Names of stages, phases and reasons in the user's language.
final class StageNames {

    private final Texts texts = Texts.of(StageNames.class);

    /// The stage's title; its id where nobody has named it.
    String of(String stage) {
        boolean known = stage.equals("decode")
                || stage.equals("seller")
                || StageCatalogue.ENTRIES.stream().anyMatch(entry -> entry.id().equals(stage));
        return known ? texts.get("stage." + stage) : plain(stage);
    }

    /// A phase of a run as its progress calls it.
    String phase(String phase) {
        String comparing = "Comparing: ";
        if (phase.startsWith(comparing)) {
            return texts.get("phase.comparing", "stage", of(phase.substring(comparing.length())));
        }
        return phase.equals("Refining") ? texts.get("phase.refining") : phase;
    }

    /// A reason's code in words: `below_min_overall` → `Below min overall`.
    String reason(String code) {
        return plain(code);
    }

    private static String plain(String code) {
        String words = code.replace('_', ' ').replace(":", ": ");
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

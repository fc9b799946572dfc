package io.databroker.desktop.ui.duplicates;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.store.KeeperReason;
import org.jspecify.annotations.Nullable;

/// Why the one that stays stays, in words.
final class KeeperWords {

    private final Texts texts = Texts.of(KeeperWords.class);

    String of(@Nullable KeeperReason reason) {
        if (reason == null) {
            return "";
        }
        return switch (reason.by()) {
            case PASSED -> texts.get("why.passed");
            case QUALITY ->
                texts.get(
                        "why.quality",
                        "keeper",
                        Amounts.decimal(reason.keeper(), 3),
                        "next",
                        Amounts.decimal(reason.next(), 3));
            case LENGTH ->
                texts.get(
                        "why.length",
                        "keeper",
                        Amounts.count(Math.round(reason.keeper())),
                        "next",
                        Amounts.count(Math.round(reason.next())));
            case AGE -> texts.get("why.age");
            case CONTENT -> texts.get("why.content");
        };
    }
}

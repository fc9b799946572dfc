package io.databroker.desktop.ui.duplicates;

import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.store.RunClusters.Keeper;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The rules by which one of several duplicates is picked, in words.
final class KeeperNames extends StringConverter<Keeper> {

    private final Texts texts = Texts.of(KeeperNames.class);

    @Override
    public String toString(@Nullable Keeper keeper) {
        return switch (keeper) {
            case BEST -> texts.get("rule.best");
            case LONGEST -> texts.get("rule.longest");
            case OLDEST -> texts.get("rule.oldest");
            case null -> "";
        };
    }

    @Override
    public Keeper fromString(String words) {
        throw new UnsupportedOperationException("Rules are chosen, not typed");
    }
}

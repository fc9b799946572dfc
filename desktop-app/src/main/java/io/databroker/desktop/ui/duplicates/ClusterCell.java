package io.databroker.desktop.ui.duplicates;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.store.RunClusters.Cluster;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A cluster in the list.
final class ClusterCell extends ListCell<Cluster> {

    private final Texts texts = Texts.of(ClusterCell.class);

    ClusterCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Cluster cluster, boolean none) {
        super.updateItem(cluster, none);
        if (none || cluster == null) {
            setGraphic(null);
            return;
        }
        var name = Parts.line(Direction.toTheRight(cluster.name()), Styles.TEXT_BOLD);
        Direction.cutInFront(name);
        var names = new VBox(
                name,
                Parts.line(
                        texts.get("heading", "count", cluster.size()) + " · " + texts.get("tier." + cluster.tier()),
                        "text-muted",
                        Styles.TEXT_SMALL));
        names.setMinWidth(0);
        var alike = Parts.line(Amounts.decimal(cluster.leastSimilarity(), 2), "text-muted");
        alike.setMinWidth(USE_PREF_SIZE);
        setGraphic(Parts.row(Parts.growing(names), alike));
    }
}

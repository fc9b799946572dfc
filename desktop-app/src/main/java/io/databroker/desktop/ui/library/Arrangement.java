package io.databroker.desktop.ui.library;

import io.databroker.model.catalog.Modality;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// Which datasets are shown, and in what order: filtered by name and kind, sorted.
public final class Arrangement {

    /// What comes first.
    public enum Order {
        UPDATED,
        NAME,
        SIZE
    }

    private final ObservableList<DatasetCard> all = FXCollections.observableArrayList();
    private final ObservableList<DatasetCard> shown = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableSet<Modality> kinds = FXCollections.observableSet();
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.UPDATED);
    private Comparator<? super String> names = Comparator.naturalOrder();

    Arrangement() {
        all.addListener((ListChangeListener<DatasetCard>) _ -> arrange());
        kinds.addListener((SetChangeListener<Modality>) _ -> arrange());
        query.addListener(_ -> arrange());
        order.addListener(_ -> arrange());
    }

    /// All datasets there are, shown or not.
    ObservableList<DatasetCard> all() {
        return all;
    }

    /// Takes these datasets instead of those before.
    ///
    /// @param order of names in the user's language; for some languages it takes long to make, so whoever loads the
    ///     datasets in the background makes it there
    void take(List<DatasetCard> cards, Comparator<? super String> order) {
        names = order;
        all.setAll(cards);
    }

    /// The datasets that are shown, in order.
    public ObservableList<DatasetCard> shown() {
        return shown;
    }

    /// What names must hold, whatever the case.
    public StringProperty queryProperty() {
        return query;
    }

    /// The kinds of which a dataset must have one; empty for any.
    public ObservableSet<Modality> kinds() {
        return kinds;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    private void arrange() {
        String wanted = query.get().strip().toLowerCase(Locale.getDefault());
        shown.setAll(all.stream()
                .filter(card ->
                        card.dataset().name().toLowerCase(Locale.getDefault()).contains(wanted))
                .filter(card -> card.hasAny(kinds))
                .sorted(comparator())
                .toList());
    }

    private Comparator<DatasetCard> comparator() {
        Comparator<DatasetCard> byName =
                Comparator.comparing(card -> card.dataset().name(), names);
        return switch (order.get()) {
            case UPDATED ->
                Comparator.comparing(DatasetCard::changedAt).reversed().thenComparing(byName);
            case NAME -> byName;
            case SIZE -> Comparator.comparingLong(DatasetCard::bytes).reversed().thenComparing(byName);
        };
    }
}

package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.LazyRows;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.Said;
import io.databroker.refinery.table.DecidedTable;
import io.databroker.refinery.table.ItemTables;
import io.databroker.refinery.table.TableAnswer;
import io.databroker.refinery.table.TableQuery;
import io.databroker.refinery.table.TableSearch;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The items of one version: which are shown, in which order, and what the seller decides on them.
public final class ItemsViewModel {

    private static final TableAnswer NOTHING = new TableAnswer(new int[0], Map.of(), Map.of());

    private final Texts texts = Texts.of(ItemsViewModel.class);
    private final OpenDataset open;
    private final ReadOnlyObjectWrapper<ObservableList<ItemRow>> rows =
            new ReadOnlyObjectWrapper<>(FXCollections.emptyObservableList());
    private final ReadOnlyObjectWrapper<TableQuery> query;
    private final ReadOnlyObjectWrapper<TableAnswer> answer = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private @Nullable DecidedTable table;
    private int asked;

    /// @param first which rows are shown to begin with
    ItemsViewModel(OpenDataset open, TableQuery first) {
        this.open = open;
        this.query = new ReadOnlyObjectWrapper<>(first);
        load();
    }

    /// The rows that are shown; another list after every change.
    public ReadOnlyObjectProperty<ObservableList<ItemRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public ObservableList<ItemRow> getRows() {
        return rows.get();
    }

    /// What is asked for.
    public ReadOnlyObjectProperty<TableQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// What came of it, with the counts beside it.
    public ReadOnlyObjectProperty<TableAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Such as `3,204 of 412,310`.
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public String getCount() {
        return count.get();
    }

    /// Why the items cannot be shown, or nothing.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public String getFailure() {
        return failure.get();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    public boolean isLoading() {
        return loading.get();
    }

    /// All rows, once they are loaded.
    @Nullable
    DecidedTable table() {
        return table;
    }

    OpenDataset open() {
        return open;
    }

    /// Loads everything anew.
    final void load() {
        loading.set(true);
        open.threads()
                .load(() -> open.ask(items -> new ItemTables(items).read(open.run())), this::arrive, this::failed);
    }

    private void failed(DataBrokerException why) {
        loading.set(false);
        failure.set(CoreWords.told(why.sentence()));
    }

    private void arrive(DecidedTable fresh) {
        table = fresh;
        failure.set("");
        ask(query.get());
    }

    /// Asks for other rows.
    void change(UnaryOperator<TableQuery> how) {
        TableQuery changed = how.apply(query.get());
        if (!changed.equals(query.get())) {
            ask(changed);
        }
    }

    /// Shows all rows again, in the order that they have.
    void clear() {
        change(now -> TableQuery.ALL.sorted(now.sort(), now.descending()));
    }

    private void ask(TableQuery wanted) {
        query.set(wanted);
        DecidedTable all = table;
        if (all == null) {
            return;
        }
        int ticket = ++asked;
        open.threads()
                .load(
                        () -> TableSearch.answer(all, wanted),
                        fresh -> {
                            if (ticket == asked) {
                                show(all, fresh);
                            }
                        },
                        this::failed);
    }

    private void show(DecidedTable all, TableAnswer fresh) {
        int[] order = fresh.rows();
        rows.set(new LazyRows<>(order.length, place -> new ItemRow(all, order[place])));
        answer.set(fresh);
        count.set(
                order.length == all.size()
                        ? texts.get("count.all", "count", all.size())
                        : texts.get(
                                "count.some", "shown", Amounts.count(order.length), "all", Amounts.count(all.size())));
        loading.set(false);
    }

    /// Keeps items, whatever the run says of them.
    void keep(List<ItemRow> chosen) {
        decide(texts.get("said.keep", "count", chosen.size()), Said.keep(ordinals(chosen)));
    }

    /// Leaves items out.
    void drop(List<ItemRow> chosen) {
        decide(texts.get("said.drop", "count", chosen.size()), Said.drop(ordinals(chosen)));
    }

    /// Lets the run decide on items again.
    void letRunDecide(List<ItemRow> chosen) {
        decide(texts.get("said.clear", "count", chosen.size()), Said.clear(ordinals(chosen)));
    }

    private static List<Long> ordinals(List<ItemRow> chosen) {
        return chosen.stream().map(ItemRow::ordinal).toList();
    }

    private void decide(String title, Said said) {
        write(items -> {
            if (items.decisions().decide(said, title, open.clock().instant()).isPresent()) {
                open.threads().window().execute(() -> open.undo()
                        .made(new Undo.Edit(
                                title,
                                () -> write(now -> now.decisions().undo()),
                                () -> write(now -> now.decisions().redo()))));
            }
        });
    }

    /// Writes decisions and shows the rows as they are then.
    private void write(Consumer<ItemStore> change) {
        DecidedTable before = table;
        open.threads()
                .load(
                        () -> open.ask(items -> {
                            change.accept(items);
                            var tables = new ItemTables(items);
                            return before == null ? tables.read(open.run()) : tables.again(open.run(), before);
                        }),
                        this::arrive,
                        open.notices()::fail);
    }

    /// The ids of items, a line each.
    void ids(List<ItemRow> chosen, Consumer<String> use) {
        open.threads()
                .load(
                        () -> open.ask(items -> String.join(
                                "\n",
                                chosen.stream()
                                        .map(row ->
                                                items.item(row.ordinal()).id().toString())
                                        .toList())),
                        use,
                        open.notices()::fail);
    }
}

package io.databroker.refinery.table;

import io.databroker.refinery.store.Decisions;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunColumns;
import java.util.BitSet;
import java.util.Map;

/// The tables of one dataset's runs. Each is written when its run finishes; one that is missing is made from the
/// results, which takes a pass over them all.
public final class ItemTables {

    /// Stands for the items as they came in, before any run.
    public static final long RAW = 0;

    /// Raised when columns change their meaning, so that older tables are made anew.
    private static final String FORMAT = "format-1";

    private final ItemStore items;
    private final RunColumns columns;

    public ItemTables(ItemStore items) {
        this.items = items;
        this.columns = items.runs().columns();
    }

    /// Keeps a run's table.
    public void save(long run, TableBuilder built) {
        keep(run, built.build());
    }

    /// The rows of a run, or of [#RAW], as the seller's decisions of the moment have them.
    public DecidedTable read(long run) {
        return decide(run, table(run));
    }

    /// The same rows as the decisions have them now.
    public DecidedTable again(long run, DecidedTable before) {
        return decide(run, before.table);
    }

    private DecidedTable decide(long run, ItemTable table) {
        Decisions decisions = items.decisions();
        BitSet apart = run == RAW ? new BitSet() : items.results(run).toldApart();
        return DecidedTable.of(table, decisions.kept(), decisions.dropped(), apart);
    }

    private ItemTable table(long run) {
        Map<String, byte[]> stored = columns.read(run);
        return stored.containsKey(FORMAT) ? ItemTable.unpack(stored) : make(run);
    }

    private ItemTable make(long run) {
        var builder = new TableBuilder();
        if (run == RAW) {
            items.forEachItem(builder::add);
        } else {
            items.results(run).forEachWithItem(builder::add);
        }
        ItemTable table = builder.build();
        keep(run, table);
        return table;
    }

    private void keep(long run, ItemTable table) {
        var packed = table.pack();
        packed.put(FORMAT, new byte[0]);
        columns.write(run, packed);
    }
}

package io.databroker.refinery.table;

import io.databroker.model.catalog.Modality;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The rows of a run with the seller's decisions laid over them. A value: after a decision there is a new one,
/// which costs a few milliseconds a million rows.
public final class DecidedTable {

    private static final List<String> VERDICTS = List.of("changed", "dropped", "kept");
    private static final int CHANGED = 0;
    private static final int DROPPED = 1;
    private static final int KEPT = 2;
    private static final int UNJUDGED = 3;
    private static final List<String> SAID = List.of("dropped_by_seller", "kept_by_seller");
    private static final int UNSAID = 2;

    final ItemTable table;
    private final Map<Facet, Words> decided;
    private final Set<String> harmless;

    private DecidedTable(ItemTable table, Words verdicts, Words said) {
        this.table = table;
        this.harmless = harmless(table);
        this.decided = Map.of(Facet.VERDICT, verdicts, Facet.DECIDED, said);
    }

    /// @param keep ordinals that the seller keeps
    /// @param drop ordinals that the seller leaves out
    /// @param apart ordinals that the seller told apart from what stands for them
    static DecidedTable of(ItemTable table, BitSet keep, BitSet drop, BitSet apart) {
        char[] verdicts = new char[table.size()];
        char[] said = new char[table.size()];
        for (int row = 0; row < verdicts.length; row++) {
            int ordinal = table.ordinals[row];
            int flags = table.flags[row];
            boolean tied = (flags & ItemTable.TIED) != 0 && !apart.get(ordinal);
            boolean stays = keep.get(ordinal) || (!drop.get(ordinal) && (flags & ItemTable.KEPT) != 0 && !tied);
            int judged = !stays ? DROPPED : (flags & ItemTable.CHANGED) != 0 ? CHANGED : KEPT;
            verdicts[row] = (char) ((flags & ItemTable.JUDGED) == 0 ? UNJUDGED : judged);
            said[row] = (char) (keep.get(ordinal) ? 1 : drop.get(ordinal) ? 0 : UNSAID);
        }
        return new DecidedTable(table, Words.numbered(VERDICTS, verdicts), Words.numbered(SAID, said));
    }

    /// How many rows there are.
    public int size() {
        return table.size();
    }

    /// Whether a run has judged the rows.
    public boolean judged() {
        return table.size() > 0 && table.flags[0] != 0;
    }

    public long ordinal(int row) {
        return table.ordinals[row];
    }

    /// The row of an item, or -1 where it has none.
    public int rowOf(long ordinal) {
        int found = Arrays.binarySearch(table.ordinals, Math.toIntExact(ordinal));
        return found < 0 ? -1 : found;
    }

    /// Where the item comes from: `path!/member#row`.
    public String name(int row) {
        String name = table.names.get(table.named[row]);
        return table.fileRows[row] < 0 ? name : name + "#" + table.fileRows[row];
    }

    /// Bytes of its content.
    public long bytes(int row) {
        return table.sizes[row];
    }

    /// A score in [0, 1], to the nearest 1/250; NaN where there is none.
    public double score(Measure measure, int row) {
        int level = Byte.toUnsignedInt(table.levels(measure)[row]);
        return level == Measure.NONE ? Double.NaN : (double) level / Measure.STEPS;
    }

    /// All words of a facet, in order; counts of answers are in this order.
    public List<String> words(Facet facet) {
        return column(facet).words();
    }

    /// The words that a row has.
    public List<String> words(Facet facet, int row) {
        return column(facet).of(row);
    }

    /// Why stages dropped a row, as its code: its first reason that no row has that they let pass. Empty where they
    /// let it pass, so that a dropped one is a duplicate or the seller left it out.
    public String dropped(int row) {
        if ((table.flags[row] & ItemTable.KEPT) != 0) {
            return "";
        }
        List<String> reasons = words(Facet.REASON, row);
        return reasons.stream()
                .filter(reason -> !harmless.contains(reason))
                .findFirst()
                .orElse(reasons.isEmpty() ? "" : reasons.getFirst());
    }

    /// The reasons that some row has that stages let pass.
    private static Set<String> harmless(ItemTable table) {
        Words reasons = table.held(Facet.REASON);
        boolean[] passed = new boolean[reasons.sets().size()];
        for (int row = 0; row < table.size(); row++) {
            passed[reasons.codes()[row]] |= (table.flags[row] & ItemTable.KEPT) != 0;
        }
        var harmless = new HashSet<String>();
        for (int code = 0; code < passed.length; code++) {
            if (passed[code]) {
                reasons.sets()
                        .get(code)
                        .forEach(word -> harmless.add(reasons.words().get(word)));
            }
        }
        return harmless;
    }

    /// What kind of item it is.
    public Modality modality(int row) {
        return Modality.valueOf(words(Facet.MODALITY, row).getFirst().toUpperCase(Locale.ROOT));
    }

    Words column(Facet facet) {
        Words words = decided.get(facet);
        return words == null ? table.held(facet) : words;
    }
}

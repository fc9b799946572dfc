package io.databroker.desktop.ui.dataset;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.table.DecidedTable;
import io.databroker.refinery.table.Facet;
import io.databroker.refinery.table.Measure;
import java.util.List;

/// One row of the table of items: a look into the columns.
public record ItemRow(DecidedTable table, int row) {

    public long ordinal() {
        return table.ordinal(row);
    }

    public String name() {
        return table.name(row);
    }

    public Modality modality() {
        return table.modality(row);
    }

    /// Its language as ISO code, or nothing.
    public String language() {
        return first(Facet.LANGUAGE);
    }

    public long bytes() {
        return table.bytes(row);
    }

    /// In [0, 1], or NaN.
    public double quality() {
        return table.score(Measure.OVERALL, row);
    }

    /// `kept`, `changed`, `dropped`, or nothing before the first run.
    public String verdict() {
        return first(Facet.VERDICT);
    }

    /// `kept_by_seller`, `dropped_by_seller`, or nothing.
    public String decided() {
        return first(Facet.DECIDED);
    }

    /// How it is a duplicate, or nothing.
    public String duplicate() {
        return first(Facet.DUPLICATE);
    }

    /// Why stages dropped it, or nothing where they let it pass.
    public String dropped() {
        return table.dropped(row);
    }

    public List<String> reasons() {
        return table.words(Facet.REASON, row);
    }

    public List<String> findings() {
        return table.words(Facet.FINDING, row);
    }

    private String first(Facet facet) {
        List<String> words = table.words(facet, row);
        return words.isEmpty() ? "" : words.getFirst();
    }
}

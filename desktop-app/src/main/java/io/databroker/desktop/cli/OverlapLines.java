package io.databroker.desktop.cli;

import io.databroker.model.catalog.DatasetOverlap;
import io.databroker.model.catalog.DatasetOverlap.Example;
import java.util.List;

/// Says what a dataset has in common with others of the library.
final class OverlapLines {

    /// The field of JSON documents that tells it.
    static final String FIELD = "overlaps";

    private static final int MOST_EXAMPLES = 2;

    private OverlapLines() {}

    static void print(List<DatasetOverlap> overlaps, Output output) {
        for (DatasetOverlap overlap : overlaps) {
            String near =
                    Output.count(overlap.nearCopies()) + (overlap.nearCopies() == 1 ? " near copy" : " near copies");
            String partial = overlap.partialCopies() == 0
                    ? ""
                    : ", " + Output.count(overlap.partialCopies()) + " more that share passages";
            output.field("Overlap", "@|yellow " + near + "|@ of items in @|bold " + overlap.dataset() + "|@" + partial);
            overlap.examples().stream().limit(MOST_EXAMPLES).forEach(example -> output.field("", says(example)));
        }
    }

    private static String says(Example example) {
        return example.item() + (example.near() ? " is like " : " shares passages with ") + example.other() + " ("
                + Output.percent(example.share()) + ")";
    }
}

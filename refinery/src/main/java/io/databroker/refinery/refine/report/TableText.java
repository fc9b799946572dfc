package io.databroker.refinery.refine.report;

import static io.databroker.refinery.refine.report.Html.count;
import static io.databroker.refinery.refine.report.Html.percent;

import io.databroker.model.catalog.TableProfile;
import io.databroker.model.catalog.TableProfile.Column;
import io.databroker.model.catalog.TableProfile.Dates;
import io.databroker.model.catalog.TableProfile.LabelCount;
import io.databroker.model.catalog.TableProfile.Labels;
import io.databroker.model.catalog.TableProfile.Numbers;
import io.databroker.model.catalog.TableProfile.Place;
import io.databroker.model.catalog.TableProfiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What is said of tables, in English: the page and the command line say the same.
public final class TableText {

    /// What [#cells] are.
    public static final List<String> HEAD =
            List.of("Column", "Type", "Missing", "Distinct", "Minimum", "Median", "Maximum", "Outliers");

    private TableText() {}

    /// What a reader has to know of all figures.
    public static String legend() {
        return "The rows that are kept, as they were left. ≈ marks an estimate from a sample; outliers lie more than"
                + " five robust standard deviations from the median.";
    }

    /// How large it is, and whether its rows agree on their columns.
    public static String facts(TableProfile table) {
        var facts = new ArrayList<String>();
        facts.add(count(table.rows()) + (table.rows() == 1 ? " row" : " rows"));
        facts.add((table.moreColumns() ? "more than " : "")
                + count(table.columns().size())
                + (table.columns().size() == 1 ? " column" : " columns"));
        if (table.files() > 1) {
            facts.add(count(table.files()) + " files");
        }
        if (table.driftShare() > 0) {
            facts.add(percent(table.driftShare()) + " of the rows have other columns than most");
        }
        return String.join(" · ", facts);
    }

    /// What was not described; empty where all was.
    public static String rest(TableProfiles tables) {
        return tables.otherFiles() == 0
                ? ""
                : count(tables.otherRows()) + (tables.otherRows() == 1 ? " row" : " rows") + " in "
                        + count(tables.otherFiles()) + (tables.otherFiles() == 1 ? " file" : " files")
                        + " with other columns are not described.";
    }

    /// The figures of a column; a dash for nothing, empty where there is no such figure.
    public static List<String> cells(Column column) {
        var cells = new ArrayList<String>();
        cells.add(column.name());
        cells.add(column.type().name().toLowerCase(Locale.ROOT));
        cells.add(column.missingShare() == 0 ? "–" : percent(column.missingShare()));
        cells.add(Figure.count(column.distinct(), column.distinctEstimated()));
        Numbers numbers = column.numbers();
        Dates dates = column.dates();
        if (numbers != null) {
            cells.add(Figure.of(numbers.minimum()));
            cells.add(Figure.of(numbers.median(), numbers.medianEstimated()));
            cells.add(Figure.of(numbers.maximum()));
            cells.add(numbers.outliers() == 0 ? "–" : Figure.count(numbers.outliers(), numbers.outliersEstimated()));
        } else {
            cells.addAll(dates == null ? List.of("", "", "", "") : List.of(dates.earliest(), "", dates.latest(), ""));
        }
        return cells;
    }

    /// What stands out about a column.
    public static List<String> notes(Column column) {
        var notes = new ArrayList<String>();
        if (column.constant()) {
            notes.add("constant");
        }
        if (column.unique()) {
            notes.add("unique");
        }
        if (column.disagreeingShare() > 0) {
            notes.add(percent(column.disagreeingShare()) + " of another type");
        }
        place(notes, "appears at ", column.appears());
        place(notes, "ends at ", column.vanishes());
        return notes;
    }

    private static void place(List<String> notes, String what, @Nullable Place place) {
        if (place != null) {
            notes.add(what + place.file() + ", row " + count(place.row()));
        }
    }

    /// Shares of the labels, the most frequent first.
    public static SequencedMap<String, Double> shares(Labels labels) {
        long all = labels.others()
                + labels.most().stream().mapToLong(LabelCount::rows).sum();
        var shares = new LinkedHashMap<String, Double>();
        labels.most().forEach(label -> shares.put(label.label(), label.rows() / (double) all));
        if (labels.others() > 0) {
            shares.put("(others)", labels.others() / (double) all);
        }
        return shares;
    }
}

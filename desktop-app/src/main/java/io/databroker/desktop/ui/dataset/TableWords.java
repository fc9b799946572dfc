package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.TableProfile;
import io.databroker.model.catalog.TableProfile.Column;
import io.databroker.model.catalog.TableProfile.Dates;
import io.databroker.model.catalog.TableProfile.Numbers;
import io.databroker.model.catalog.TableProfile.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is said of a table and its columns, in the user's language.
final class TableWords {

    private final Texts texts;

    TableWords(Texts texts) {
        this.texts = texts;
    }

    String head(String column) {
        return texts.get("table." + column);
    }

    String facts(TableProfile table) {
        var facts = new ArrayList<String>();
        facts.add(texts.get("table.rows", "count", table.rows()));
        facts.add(texts.get(
                table.moreColumns() ? "table.columns.more" : "table.columns",
                "count",
                table.columns().size()));
        if (table.files() > 1) {
            facts.add(texts.get("table.files", "count", table.files()));
        }
        if (table.driftShare() > 0) {
            facts.add(texts.get("table.drift", "share", Amounts.percent(table.driftShare())));
        }
        return String.join(" · ", facts);
    }

    String type(Column column) {
        return texts.get("type." + column.type().name().toLowerCase(Locale.ROOT));
    }

    String missing(Column column) {
        return column.missingShare() == 0 ? "–" : Amounts.percent(column.missingShare());
    }

    String distinct(Column column) {
        return marked(Amounts.count(column.distinct()), column.distinctEstimated());
    }

    String least(Column column) {
        return figure(column, numbers -> Amounts.figure(numbers.minimum()), Dates::earliest);
    }

    String median(Column column) {
        return figure(column, numbers -> marked(Amounts.figure(numbers.median()), numbers.medianEstimated()), _ -> "");
    }

    String most(Column column) {
        return figure(column, numbers -> Amounts.figure(numbers.maximum()), Dates::latest);
    }

    String outliers(Column column) {
        return figure(
                column,
                numbers -> numbers.outliers() == 0
                        ? "–"
                        : marked(Amounts.count(numbers.outliers()), numbers.outliersEstimated()),
                _ -> "");
    }

    private static String figure(Column column, Function<Numbers, String> ofNumbers, Function<Dates, String> ofDates) {
        Numbers numbers = column.numbers();
        Dates dates = column.dates();
        return numbers != null ? ofNumbers.apply(numbers) : dates != null ? ofDates.apply(dates) : "";
    }

    private static String marked(String figure, boolean estimated) {
        return estimated ? "≈ " + figure : figure;
    }

    /// What stands out about a column; empty where nothing does.
    String note(Column column) {
        var notes = new ArrayList<String>();
        if (column.constant()) {
            notes.add(texts.get("note.constant"));
        }
        if (column.unique()) {
            notes.add(texts.get("note.unique"));
        }
        if (column.disagreeingShare() > 0) {
            notes.add(texts.get("note.disagreeing", "share", Amounts.percent(column.disagreeingShare())));
        }
        place(notes, "note.appears", column.appears());
        place(notes, "note.vanishes", column.vanishes());
        return String.join(" · ", notes);
    }

    private void place(List<String> notes, String key, @Nullable Place place) {
        if (place != null) {
            String name = place.file().substring(place.file().lastIndexOf('/') + 1);
            notes.add(texts.get(key, "file", name, "row", Amounts.count(place.row())));
        }
    }
}

package io.databroker.refinery.refine.compliance.personal;

import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.refine.Sample;
import io.databroker.refinery.refine.compliance.FieldTexts;
import io.databroker.refinery.store.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The verdicts about the columns of all tables of a dataset: each file of rows is a table. Immutable.
final class PersonalTables {

    private static final int LONGEST_VALUE = 200;

    private final Map<String, Map<String, ColumnVerdict>> verdicts = new HashMap<>();

    /// Judges the tables by a sample of their rows; fields that hold a row's text are no columns.
    PersonalTables(List<Sample.Row> rows) {
        var tables = new TreeMap<String, PersonalColumns>();
        for (Sample.Row row : rows) {
            PersonalColumns columns = tables.computeIfAbsent(table(row.item()), first -> new PersonalColumns());
            FieldTexts.rewrite(row.content(), (field, value) -> {
                if (field != null && value.length() <= LONGEST_VALUE && isColumn(row.content(), field)) {
                    columns.add(field, value);
                }
                return value;
            });
        }
        tables.forEach((table, columns) -> columns.verdicts()
                .forEach(verdict -> verdicts.computeIfAbsent(table, first -> new HashMap<>())
                        .put(verdict.field(), verdict)));
    }

    /// What is known about the column that a value stands in.
    Optional<ColumnVerdict> of(Item item, String field) {
        return Optional.ofNullable(verdicts.getOrDefault(table(item), Map.of()).get(field));
    }

    static boolean isColumn(RecordContent row, String field) {
        return !row.textFields().contains(field);
    }

    private static String table(Item item) {
        return item.path() + "\n" + item.member();
    }
}

package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.decode.JsonRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The first rows of a file, from which it is decided whether its rows are texts or records.
final class RowSample {

    private static final int ROWS = 200;
    private static final int BYTES = 4 << 20;

    private final List<SequencedMap<String, @Nullable Object>> rows = new ArrayList<>();
    private int bytes;

    /// Takes the row in while the sample is small.
    void add(byte[] json, int from, int length) {
        if (rows.size() < ROWS && bytes < BYTES) {
            bytes += length;
            rows.add(JsonRow.parse(Arrays.copyOfRange(json, from, from + length)));
        }
    }

    /// The fields that hold text: those of `chosen` that occur, or those found where none are chosen.
    List<String> textFields(List<String> chosen) {
        if (chosen.isEmpty()) {
            return TextFields.find(rows);
        }
        return chosen.stream()
                .filter(name -> rows.stream().anyMatch((Map<String, @Nullable Object> row) -> row.containsKey(name)))
                .toList();
    }

    static Modality modality(List<String> textFields) {
        return textFields.isEmpty() ? Modality.RECORD : Modality.TEXT;
    }
}

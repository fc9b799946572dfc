package io.databroker.refinery.refine.compliance.personal;

import io.databroker.model.catalog.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Judges columns as columns: a column nine tenths of whose values look like phone numbers holds phone numbers,
/// also where one of them taken alone would not pass for one.
///
/// Values are shown one by one, in any order; the verdicts depend on the counts alone. Confined to one thread.
public final class PersonalColumns {

    private static final double WEAK = .03;
    private static final double MOST = .9;
    private static final int FEWEST = 5;
    private static final double NORMAL_95 = 1.96;

    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, Map<String, Long>> types = new TreeMap<>();

    /// Looks at one value. Even a weak sign counts, if it covers the value; the column's name announces like a
    /// word before it.
    public void add(String field, String value) {
        if (value.isBlank()) {
            return;
        }
        rows.merge(field, 1L, Long::sum);
        String announced = field.replaceAll("[_.-]+", " ") + ": ";
        for (Finding finding : PersonalData.find(announced + value, WEAK)) {
            int start = Math.max(finding.start(), announced.length());
            if ((finding.end() - start) * 2 > value.strip().length()) {
                types.computeIfAbsent(field, first -> new TreeMap<>()).merge(finding.type(), 1L, Long::sum);
                return;
            }
        }
    }

    /// The columns of which nine tenths are of one type, by name.
    public List<ColumnVerdict> verdicts() {
        var verdicts = new ArrayList<ColumnVerdict>();
        types.forEach((field, counts) -> counts.forEach((type, count) -> {
            long all = rows.getOrDefault(field, 0L);
            double share = (double) count / all;
            if (all >= FEWEST && share >= MOST) {
                verdicts.add(new ColumnVerdict(field, type, all, share, wilson(share, all)));
            }
        }));
        return List.copyOf(verdicts);
    }

    private static double wilson(double share, long rows) {
        double z = NORMAL_95 * NORMAL_95 / rows;
        double spread = NORMAL_95 * Math.sqrt(share * (1 - share) / rows + z / (4 * rows));
        return (share + z / 2 - spread) / (1 + z);
    }
}

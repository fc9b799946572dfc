package io.databroker.refinery.refine.compliance.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> NONE = Set.of("", "n/a", "na", "nan", "none", "null", "nil", "unknown");

    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, Map<String, Long>> types = new TreeMap<>();

    /// Looks at one value. Even a weak sign counts, if it covers the value; the column's name announces like a
    /// word before it, and may settle the type.
    public void add(String field, String value) {
        String bare = value.strip();
        if (isNone(bare)) {
            return;
        }
        rows.merge(field, 1L, Long::sum);
        FieldName name = FieldName.of(field);
        Optional<PersonalType> declared = name.declares().filter(type -> FieldName.fits(type, bare));
        if (declared.isPresent()) {
            count(field, declared.get().code());
            return;
        }
        name.find(bare, WEAK).stream()
                .filter(finding -> (finding.end() - finding.start()) * 2 > bare.length())
                .findFirst()
                .ifPresent(finding -> count(field, finding.type()));
    }

    private void count(String field, String type) {
        types.computeIfAbsent(field, first -> new TreeMap<>()).merge(type, 1L, Long::sum);
    }

    /// Whether a value only says that there is none.
    static boolean isNone(String bare) {
        return NONE.contains(bare.toLowerCase(Locale.ROOT)) || bare.chars().noneMatch(Character::isLetterOrDigit);
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

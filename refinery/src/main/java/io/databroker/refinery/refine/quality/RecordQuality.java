package io.databroker.refinery.refine.quality;

import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.QualityScores;
import io.databroker.refinery.decode.RecordContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Appraises a row without text, from its own values alone: missing values, placeholders, mis-decoded and control
/// characters, columns without a proper name. White space around a value is a habit of the file, not a fault.
///
/// Each fault's share of the fields is put through a fixed logistic curve, steep enough that a row with half of its
/// values missing scores ½. What only a whole column shows is [RecordProfile]'s.
public final class RecordQuality {

    private static final double LEVEL = 4;
    private static final double SLOPE = 8;
    private static final Pattern UNNAMED = Pattern.compile("(?i)(column|field|unnamed|col|_c)[ _:]*\\d*");

    private RecordQuality() {}

    public static Appraisal appraise(RecordContent row) {
        var faults = new Faults();
        for (Map.Entry<String, @Nullable Object> field : row.values().entrySet()) {
            faults.look(field.getKey(), field.getValue());
        }
        int fields = row.values().size();
        var evidence = new ArrayList<Evidence>();
        double complete = score("completeness", "missing_share", faults.missing, fields, evidence);
        double clear = score("clarity", "placeholder_share", faults.placeholders, fields, evidence);
        double valid = score("format_validity", "damaged_share", 2 * faults.damaged, fields, evidence);
        double described = score("metadata_quality", "unnamed_share", faults.unnamed, fields, evidence);
        evidence.sort(Comparator.comparingDouble(Evidence::points));
        double share = fields == 0 ? 1 : (faults.missing + faults.placeholders + 2.0 * faults.damaged) / fields;
        var scores = new QualityScores(complete, clear, 1, valid, described, curve(share));
        var measures = new LinkedHashMap<String, Double>();
        measures.put("fields", (double) fields);
        measures.put("missing", (double) faults.missing);
        return new Appraisal(scores, evidence, measures);
    }

    /// How well the columns are named, as the appraisal's metadata quality has it.
    static double described(RecordContent row) {
        int unnamed = 0;
        for (String name : row.values().keySet()) {
            unnamed += isUnnamed(name) ? 1 : 0;
        }
        return curve(share(unnamed, row.values().size()));
    }

    private static boolean isUnnamed(String name) {
        return name.isBlank()
                || ("cCfFuU_".indexOf(name.charAt(0)) >= 0
                        && UNNAMED.matcher(name).matches());
    }

    private static double share(int faults, int fields) {
        return fields == 0 ? 1 : faults / (double) fields;
    }

    private static double curve(double share) {
        return 1 / (1 + Math.exp(SLOPE * share - LEVEL));
    }

    private static double score(String score, String feature, int faults, int fields, List<Evidence> evidence) {
        double share = share(faults, fields);
        double probability = curve(share);
        if (share > 0) {
            String remedy = String.format(Locale.ROOT, "Lower %s to 0.", feature.replace('_', ' '));
            evidence.add(new Evidence(score, feature, share, 100 * (probability - curve(0)), -1, -1, remedy));
        }
        return probability;
    }

    /// Fields with each kind of fault.
    private static final class Faults {
        int missing;
        int placeholders;
        int damaged;
        int unnamed;

        void look(String name, @Nullable Object value) {
            unnamed += isUnnamed(name) ? 1 : 0;
            switch (FieldKind.of(value)) {
                case MISSING -> missing++;
                case PLACEHOLDER -> placeholders++;
                case TEXT -> damaged += value instanceof String text && isDamaged(text) ? 1 : 0;
                case TRUTH, INTEGER, DECIMAL, DATE, STRUCTURE -> {}
            }
        }

        private static boolean isDamaged(String text) {
            for (int i = 0; i + 1 < text.length(); i++) {
                char c = text.charAt(i);
                boolean misread = (c == 'Ã' || c == 'Â') && !Character.isLetter(text.charAt(i + 1));
                if (misread || c == '\uFFFD' || (c < ' ' && c != '\n' && c != '\t' && c != '\r')) {
                    return true;
                }
            }
            return false;
        }
    }
}

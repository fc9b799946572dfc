package io.databroker.refinery.refine.quality.training;

import io.databroker.refinery.refine.quality.TextFeature;
import io.databroker.refinery.refine.quality.TextProfile;
import io.databroker.refinery.refine.quality.TextProfiler;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A clean text or a damaged one, measured.
///
/// @param source the clean text
/// @param damage what was done to it, null for nothing
/// @param severity in (0, 1]; 0 for a clean one
/// @param profile its features
public record Example(CleanText source, @Nullable Damage damage, double severity, TextProfile profile) {

    private static final int TIMES = 3;
    private static final double[] LADDER = {0.1, 0.2, 0.4, 0.7, 1};

    /// Each clean text of the part once as it is and once damaged, evenly over kinds of damage and severities.
    public static List<Example> of(List<CleanText> texts, CleanText.Part part) {
        var examples = new ArrayList<Example>();
        var random = new SplittableRandom(part == CleanText.Part.TEACH ? 11 : part == CleanText.Part.TEST ? 13 : 12);
        List<Damage> kinds = List.of(Damage.values());
        List<CleanText> own = texts.stream().filter(text -> text.part() == part).toList();
        for (CleanText text : own) {
            examples.add(new Example(text, null, 0, TextProfiler.profile(text.text())));
            for (int i = 0; i < (part == CleanText.Part.TEACH ? TIMES : 1); i++) {
                Damage damage = kinds.get(random.nextInt(kinds.size()));
                double severity = LADDER[random.nextInt(LADDER.length)];
                String donor = own.get(random.nextInt(own.size())).text();
                long seed = text.seed() + (part == CleanText.Part.TEST ? 1 : 0);
                String spoiled = damage.apply(text.text(), severity, seed, donor);
                if (!spoiled.equals(text.text())) {
                    examples.add(new Example(text, damage, severity, TextProfiler.profile(spoiled)));
                }
            }
        }
        return examples;
    }

    public boolean isClean() {
        return damage == null;
    }

    double words() {
        return profile.value(TextFeature.WORDS);
    }
}

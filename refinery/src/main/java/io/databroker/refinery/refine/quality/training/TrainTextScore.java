package io.databroker.refinery.refine.quality.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.databroker.refinery.refine.quality.Aspect;
import io.databroker.refinery.refine.quality.Calibration;
import io.databroker.refinery.refine.quality.Term;
import io.databroker.refinery.refine.quality.TextKind;
import io.databroker.refinery.refine.quality.TextModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Makes `text-score.txt`. Arguments: data folder, output folder. Needs the tables of [TrainTables].
public final class TrainTextScore {

    private static final String NOTE = """
            # Text score: costs of features in logits, and calibrations, by kind of text. Made by TrainTextScore from 20 Newsgroups
            # posts, sentences of lingua's accuracy reports, FEBRL tables, and documentation and program code of an
            # installed Debian system, each as it is and damaged on purpose. Holds no text of any of them.
            """;

    private TrainTextScore() {}

    public static void main(String[] args) throws IOException {
        List<CleanText> texts = new CleanTexts(Path.of(args[0])).all();
        List<Example> teach = Example.of(texts, CleanText.Part.TEACH);
        List<Example> calibrate = Example.of(texts, CleanText.Part.CALIBRATE);
        var lines = new StringBuilder(NOTE);
        for (TextKind kind : TextKind.values()) {
            lines.append(model(of(kind, teach), of(kind, calibrate)).format(kind));
        }
        Files.writeString(Path.of(args[1], "text-score.txt"), lines, UTF_8);
    }

    private static TextModel model(List<Example> teach, List<Example> calibrate) {
        Map<Aspect, List<Term>> terms = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            terms.put(aspect, MonotoneFit.fit(aspect, of(aspect, teach)));
        }
        var uncalibrated = new TextModel(terms, Map.of());
        Map<Aspect, Calibration> calibrations = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.values()) {
            List<Example> own = of(aspect, calibrate);
            double[] costs = own.stream()
                    .mapToDouble(e -> uncalibrated.cost(aspect, e.profile()))
                    .toArray();
            calibrations.put(aspect, CalibrationFit.fit(own, costs));
        }
        return new TextModel(terms, calibrations);
    }

    private static List<Example> of(TextKind kind, List<Example> examples) {
        return examples.stream()
                .filter(example -> TextKind.of(example.profile()) == kind)
                .toList();
    }

    private static List<Example> of(Aspect aspect, List<Example> examples) {
        return examples.stream()
                .filter(e -> e.damage() == null
                        || aspect == Aspect.OVERALL
                        || e.damage().aspect() == aspect)
                .toList();
    }
}

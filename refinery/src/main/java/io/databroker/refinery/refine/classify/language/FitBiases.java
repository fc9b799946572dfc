package io.databroker.refinery.refine.classify.language;

import io.databroker.refinery.refine.embed.MappedResource;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes `biases.txt` from labelled lines, and measures what it is worth on lines that it was not fitted on.
///
/// Usage: `FitBiases FOLDER OUT`, with `sentences`, `word-pairs` and `single-words` in the folder, a file `xx.txt`
/// for each language in each. Every second line is fitted on; the others are the measure. Prints, for the models
/// without biases and with them, the mean accuracy over the languages of shared scripts.
public final class FitBiases {

    private static final List<String> KINDS = List.of("sentences", "word-pairs", "single-words");

    private final List<ScriptModel> models = new ArrayList<>();

    private FitBiases() {
        MemorySegment table = MappedResource.map(LanguageIdentifier.class, "languages.bin");
        long at = 0;
        for (Script script : Script.SHARED) {
            var model = new ScriptModel(script, table, at);
            models.add(model);
            at = model.end();
        }
    }

    /// @param arguments the folder of lines, and the file to write
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        var program = new FitBiases();
        List<LabelledLine> fitted = new ArrayList<>();
        for (String kind : KINDS) {
            fitted.addAll(program.read(folder.resolve(kind), 0));
        }
        var none = new BiasFit();
        var fit = new BiasFit();
        fit.fit(fitted);
        for (String kind : KINDS) {
            List<LabelledLine> others = program.read(folder.resolve(kind), 1);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f %% without biases, %.2f %% with%n",
                    kind,
                    accuracy(none, others),
                    accuracy(fit, others));
        }
        write(fit, Path.of(arguments[1]));
    }

    /// Every second line of each language, from line `first`.
    private List<LabelledLine> read(Path folder, int first) throws IOException {
        List<LabelledLine> lines = new ArrayList<>();
        for (int script = 0; script < models.size(); script++) {
            List<String> languages = Script.SHARED.get(script).languages();
            for (int lane = 0; lane < languages.size(); lane++) {
                List<String> texts = Files.readAllLines(folder.resolve(languages.get(lane) + ".txt")).stream()
                        .filter(text -> !text.isBlank())
                        .toList();
                for (int i = first; i < texts.size(); i += 2) {
                    LabelledLine line = LabelledLine.of(texts.get(i), script, lane, models.get(script));
                    if (line != null) {
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    private static double accuracy(BiasFit fit, List<LabelledLine> lines) {
        double sum = 0;
        int languages = 0;
        for (int script = 0; script < Script.SHARED.size(); script++) {
            for (int lane = 0; lane < Script.SHARED.get(script).languages().size(); lane++) {
                int all = 0;
                int hits = 0;
                for (LabelledLine line : lines) {
                    if (line.script() == script && line.lane() == lane) {
                        all++;
                        hits += likeliest(fit.probabilities(line)) == lane ? 1 : 0;
                    }
                }
                sum += 100.0 * hits / all;
                languages++;
            }
        }
        return sum / languages;
    }

    private static int likeliest(double[] probabilities) {
        int best = 0;
        for (int lane = 1; lane < probabilities.length; lane++) {
            best = probabilities[lane] > probabilities[best] ? lane : best;
        }
        return best;
    }

    private static void write(BiasFit fit, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "temperature %.4f %.4f %.4f", fit.temperature(0), fit.temperature(1), fit.temperature(2)));
        for (int script = 0; script < Script.SHARED.size(); script++) {
            List<String> languages = Script.SHARED.get(script).languages();
            for (int lane = 0; lane < languages.size(); lane++) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s %.3f %.4f",
                        languages.get(lane),
                        fit.constant(script, lane),
                        fit.perLetter(script, lane)));
            }
        }
        Files.write(file, lines);
    }
}

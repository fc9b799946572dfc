package io.databroker.refinery.refine.classify.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Builds the table of language models from the counts inside lingua's jar and, for languages that lingua does not
/// have, from seed texts. Run by the build; does nothing where the table is already there.
public final class LanguageTableCompiler {

    private LanguageTableCompiler() {}

    /// @param arguments the folder of seed texts, and the file to write
    public static void main(String[] arguments) throws IOException {
        Path seeds = Path.of(arguments[0]);
        Path table = Path.of(arguments[1]);
        if (Files.exists(table)) {
            return;
        }
        Files.createDirectories(table.toAbsolutePath().getParent());
        Path draft = table.resolveSibling(table.getFileName() + ".draft");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16))) {
            for (Script script : Script.SHARED) {
                compile(script, seeds, out);
            }
        }
        Files.move(draft, table);
    }

    private static void compile(Script script, Path seeds, DataOutputStream out) throws IOException {
        var dense = new DenseWriter(script.languages().size());
        var sparse = new SparseWriter();
        for (int lane = 0; lane < script.languages().size(); lane++) {
            String code = script.languages().get(lane);
            Path seed = seeds.resolve(code + ".txt");
            LetterCounts counts = Files.exists(seed) ? LetterCounts.ofText(seed) : LetterCounts.ofLingua(code);
            var model = new WordModel(counts.writtenIn(script.unicode()));
            dense.add(model);
            int language = lane;
            model.forEachWeight((hash, weight, frequency) -> sparse.add(hash, language, weight, frequency));
        }
        dense.write(out);
        sparse.write(out);
    }
}

package io.databroker.refinery.refine.classify.language;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

/// Builds the table of language models from the counts inside lingua's jar, from seed texts for languages that
/// lingua does not have, and from [Tells]. Run by the build; does nothing where the table is newer than all
/// seeds.
public final class LanguageTableCompiler {

    private LanguageTableCompiler() {}

    /// @param arguments the folder of seeds, and the file to write
    public static void main(String[] arguments) throws IOException {
        Path seeds = Path.of(arguments[0]);
        Path table = Path.of(arguments[1]);
        if (Files.exists(table) && !olderThanSeeds(table, seeds)) {
            return;
        }
        Files.createDirectories(table.toAbsolutePath().getParent());
        Path draft = table.resolveSibling(table.getFileName() + ".draft");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16))) {
            Tells tells = Tells.read(seeds.resolve("tells.txt"));
            for (Script script : Script.SHARED) {
                compile(script, seeds, tells, out);
            }
        }
        Files.move(draft, table, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean olderThanSeeds(Path table, Path seeds) throws IOException {
        FileTime made = Files.getLastModifiedTime(table);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(seeds)) {
            for (Path seed : all) {
                if (Files.getLastModifiedTime(seed).compareTo(made) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void compile(Script script, Path seeds, Tells tells, DataOutputStream out) throws IOException {
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
            for (String word : tells.against(code)) {
                sparse.add(Ngrams.hash(Ngrams.START + word + Ngrams.END), lane, Tells.WEIGHT, 1);
            }
        }
        dense.write(out);
        sparse.write(out);
    }
}

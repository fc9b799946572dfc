package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.api.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OverlapReportTest {

    private static final String STORY =
            "The ferry was late again, and nobody on the pier seemed to mind. Children threw bread to the gulls, an old"
                    + " man mended a net, and the baker's van waited with its doors open in the evening sun.";

    @TempDir
    Path folder;

    @Test
    void theReportOfARunTellsOfOtherDatasetsAndItsPackageDoesNot() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Files.writeString(first.resolve("a.txt"), STORY);
        Files.writeString(second.resolve("b.txt"), STORY.replace("late", "punctual"));
        Path alone = folder.resolve("alone");
        Path shared = folder.resolve("shared");
        String before = refine(second, alone);

        run(shared, "import", first.toString(), "--dataset", "harbour", "--i-have-the-rights");
        String after = refine(second, shared);
        assertThat(after).isEqualTo(before);
        JsonNode overlap = Json.MAPPER
                .readTree(run(shared, "report", "mine", "--json"))
                .get("overlaps")
                .get(0);
        assertThat(overlap.get("dataset").asString()).isEqualTo("harbour");
        assertThat(overlap.get("near_copies").asInt()).isEqualTo(1);
        Path page = folder.resolve("page.html");
        run(shared, "report", "mine", "--html", page.toString());
        assertThat(page).content().contains("In common with other datasets", "harbour", "first/a.txt");
        assertThat(run(shared, "import", second.toString(), "--dataset", "mine", "--i-have-the-rights"))
                .contains("1 near copy");
        assertThat(Json.MAPPER.readTree(run(alone, "report", "mine", "--json")).get("overlaps"))
                .isEmpty();
    }

    /// The digests of everything in the package that is made.
    private String refine(Path raw, Path library) throws IOException {
        Path out = folder.resolve(library.getFileName() + "-out");
        JsonNode document = Json.MAPPER.readTree(run(
                library,
                "refine",
                raw.toString(),
                "--out",
                out.toString(),
                "--name",
                "mine",
                "--i-have-the-rights",
                "--json"));
        Path built = Path.of(document.get("package").get("path").asString());
        return Files.readString(built.resolve("manifest-sha256.txt"))
                + Files.readString(built.resolve("tagmanifest-sha256.txt"));
    }

    private static String run(Path library, String... words) {
        var out = new StringWriter();
        var err = new PrintWriter(new StringWriter(), true);
        var all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--library";
        all[words.length + 1] = library.toString();
        assertThat(CommandLineProgram.run(new PrintWriter(out, true), err, all)).isZero();
        return out.toString();
    }
}

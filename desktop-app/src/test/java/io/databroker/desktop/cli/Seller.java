package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.api.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Somebody with a library who types commands.
final class Seller {

    private static final Set<String> WITHOUT_LIBRARY = Set.of("verify", "recipes", "inspect", "help", "dance");

    private final Path library;

    Seller(Path library) {
        this.library = library;
    }

    /// What came of a command.
    record Result(int status, String out, String err) {}

    /// Two equal texts, a document that is broken, and two rows, in a folder `raw`.
    static Path rawFiles(Path folder) throws IOException {
        Path raw = Files.createDirectory(folder.resolve("raw"));
        String story =
                "The ferry was late again, and nobody on the pier seemed to mind. Children threw bread to the gulls,"
                        + " an old man mended a net, and the baker's van waited with its doors open in the evening sun. ";
        Files.writeString(raw.resolve("a.txt"), story.repeat(3));
        Files.writeString(raw.resolve("b.txt"), story.repeat(3));
        Files.writeString(raw.resolve("broken.pdf"), "%PDF-1.7\n1 0 obj <<");
        Files.writeString(raw.resolve("rows.jsonl"), """
                {"id": 1, "text": "The library opens at nine on weekdays and at eleven on Sundays, except in August."}
                {"id": 2, "text": "Whoever finds a brown leather glove on the path to the mill may keep the other one, too."}
                """);
        return raw;
    }

    /// The digits of every file below a folder, by path.
    static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    Result run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new ArrayList<String>();
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        if (!words.isEmpty() && !WITHOUT_LIBRARY.contains(words.getFirst())) {
            words.addAll(List.of("--library", library.toString()));
        }
        int status = CommandLineProgram.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
        return new Result(status, out.toString(), err.toString());
    }

    /// Brings files in.
    void importFiles(Path raw, String dataset) {
        assertThat(run("import", raw, "--dataset", dataset, "--i-have-the-rights")
                        .status())
                .isZero();
    }

    /// Refines files to a package, and gives its folder.
    Path refine(Path raw, Path out, String name, String... more) {
        var arguments = new ArrayList<Object>(
                List.of("refine", raw, "--out", out, "--name", name, "--i-have-the-rights", "--json"));
        arguments.addAll(List.of(more));
        Result result = run(arguments.toArray());
        assertThat(result.err()).isEmpty();
        return Path.of(
                Json.MAPPER.readTree(result.out()).get("package").get("path").asString());
    }
}

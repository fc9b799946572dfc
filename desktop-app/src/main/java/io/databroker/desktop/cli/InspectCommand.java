package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.RunContext;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells what texts are, without a library: reads JSONL with a `text` field (or plain lines), in any size as a"
                    + " stream, and prints a JSON line for each, in input order.",
            "",
            "With --duplicates it prints the verified pairs and then the clusters instead. Texts are named by their `id`"
                    + " field, or by their number from 0.",
            "",
            "With --duplicates --index FOLDER it compares each text with all that came before it, in this file or in"
                    + " files given earlier, without reading those again. It prints near copies as \"pair\" and passages"
                    + " taken over as \"partial\" (\"b.jsonl#7 contains 37 %% of a.jsonl#2\": the share of words in"
                    + " passages of eight words or more), and keeps the texts in the folder for the next time."
        })
final class InspectCommand implements Runnable {

    @Parameters(paramLabel = "FILE", description = "A JSONL file, or - for standard input.")
    private Path file;

    @Option(names = "--lines", description = "Every line is a text.")
    private boolean lines;

    @Option(names = "--language", description = "Languages with shares and confidence.")
    private boolean language;

    @Option(names = "--domain", description = "Subject matter.")
    private boolean domain;

    @Option(names = "--content-type", description = "Conversation, instruction, article …")
    private boolean contentType;

    @Option(names = "--personal-data", description = "Personal data and secrets with their spans.")
    private boolean personalData;

    @Option(names = "--quality", description = "Scores with their evidence.")
    private boolean quality;

    @Option(names = "--duplicates", description = "Texts that say the same.")
    private boolean duplicates;

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description =
                    "With --duplicates: compare with the texts in this index, too, and add these; made if missing.")
    private @Nullable Path index;

    @Mixin
    private ThreadsOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var wanted = new TextInspection.Wanted(language, domain, contentType, personalData, quality);
        if (duplicates == wanted.any()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say what to look for: --language, --domain, --content-type, --personal-data, --quality in any"
                            + " combination, or --duplicates alone.");
        }
        if (index != null && !duplicates) {
            throw new ParameterException(spec.commandLine(), "An --index is for --duplicates; give both.");
        }
        try (InputStream in = open();
                var texts = new TextLines(in, lines)) {
            print(wanted, texts);
        } catch (IOException | UncheckedIOException e) {
            throw new DataBrokerException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void print(TextInspection.Wanted wanted, TextLines texts) throws IOException {
        Path scratch = Files.createTempDirectory("databroker-inspect-");
        try {
            var context = new RunContext(1, threads.count(), scratch, Progress.NONE);
            var output = new Output(spec);
            if (index != null) {
                IndexLines.print(index, source(), texts, context, output);
            } else if (duplicates) {
                DuplicateLines.print(texts, context, output);
            } else {
                new TextInspection(wanted, context).print(texts, output);
            }
        } finally {
            Scratch.delete(scratch);
        }
    }

    private String source() {
        return file.toString().equals("-") ? "-" : file.getFileName().toString();
    }

    private InputStream open() throws IOException {
        if (file.toString().equals("-")) {
            return System.in;
        }
        if (!Files.isRegularFile(file)) {
            throw new DataBrokerException(
                    "There is no file " + file + ". Check the spelling, or give - for standard input.");
        }
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }
}

package io.databroker.desktop.cli;

import io.databroker.desktop.library.Program;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.CancelledException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs one command and turns what happened into an exit status: 0 done, 1 failed, 2 wrong use.
public final class CommandLineProgram {

    private CommandLineProgram() {}

    /// Runs the command that the arguments name.
    public static int run(String... arguments) {
        var written = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        var out = new PrintWriter(written, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        if (!written.isWhole()) {
            written.complaint().ifPresent(complaint -> complain(err, complaint));
            return CommandLine.ExitCode.SOFTWARE;
        }
        return status;
    }

    /// Lets only what `DATABROKER_LOG` asks for through to standard error.
    ///
    /// @throws DataBrokerException when it asks for what there is not
    public static void quiet() {
        LogFile.quiet();
    }

    /// Runs the command that the arguments name, writing to the given writers.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            LogFile.quiet();
            return commandLine(out, err).execute(arguments);
        } catch (DataBrokerException | Error failure) {
            return failed(failure, err);
        }
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        var commandLine = new CommandLine(new DataBrokerCommand())
                .setOut(out)
                .setErr(err)
                .setColorScheme(Terminal.colours())
                .setUsageHelpWidth(Terminal.columns())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(UUID.class, CommandLineProgram::itemId)
                .setParameterExceptionHandler((wrong, _) -> wrongUse(wrong))
                .setExecutionExceptionHandler((failure, command, _) -> failed(failure, command.getErr()));
        commandLine.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .version(Program.NAME));
        return commandLine;
    }

    private static UUID itemId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no item's id. `databroker items DATASET --json` lists items with their ids.");
        }
    }

    private static int wrongUse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        complain(command.getErr(), problem(wrong, command));
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("`" + command.getCommandSpec().qualifiedName() + " --help` shows how it is used.");
        return CommandLine.ExitCode.USAGE;
    }

    private static String problem(ParameterException wrong, CommandLine command) {
        boolean isCommand = command.getParent() == null;
        if (isCommand && wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "There is no command '" + unmatched.getUnmatched().getFirst() + "'.";
        }
        return String.valueOf(wrong.getMessage());
    }

    private static int failed(Throwable failure, PrintWriter err) {
        switch (failure) {
            case OutputClosedException _ -> {}
            case CancelledException cancelled -> err.println(cancelled.getMessage());
            case DataBrokerException expected -> {
                LogFile.note(expected);
                complain(err, String.valueOf(expected.getMessage()));
            }
            case OutOfMemoryError _ ->
                complain(err, "There is not enough memory for this. DATABROKER_OPTS=-Xmx4g, say, gives more.");
            default ->
                complain(
                        err,
                        "The program failed at something it should not have failed at. Details for whoever mends it"
                                + " are in " + LogFile.write(failure) + ".");
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void complain(PrintWriter err, String message) {
        String text = Columns.wrapped("error: ", "       ", message, Terminal.errorWidth());
        err.println(Terminal.errorColours().errorText(text));
    }
}

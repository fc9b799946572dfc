package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Runs one command and turns what happened into an exit status: 0 done, 1 failed, 2 wrong use.
public final class CommandLineProgram {

    private CommandLineProgram() {}

    /// Runs the command that the arguments name.
    public static int run(String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, arguments);
    }

    /// Lets only what `DATABROKER_LOG` asks for through to standard error.
    public static void quiet() {
        LogFile.quiet();
    }

    /// Runs the command that the arguments name, writing to the given writers.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var commandLine = new CommandLine(new DataBrokerCommand())
                .setOut(out)
                .setErr(err)
                .setColorScheme(Terminal.colours())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineProgram::wrongUse)
                .setExecutionExceptionHandler((failure, command, _) -> failed(failure, command));
        LogFile.quiet();
        return commandLine.execute(arguments);
    }

    private static int wrongUse(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("error: " + exception.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("`" + command.getCommandSpec().qualifiedName() + " --help` shows how it is used.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        if (failure instanceof DataBrokerException expected) {
            LogFile.note(expected);
            err.println(command.getColorScheme().errorText("error: " + expected.getMessage()));
        } else {
            err.println(command.getColorScheme()
                    .errorText(
                            "error: The program failed at something it should not have failed at. Details for whoever"
                                    + " mends it are in " + LogFile.write(failure) + "."));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}

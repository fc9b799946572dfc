package io.databroker.desktop.cli;

import io.databroker.desktop.library.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program itself: says what it can do.
@Command(
        name = "databroker",
        version = Program.NAME,
        mixinStandardHelpOptions = true,
        description = {
            "Takes raw files to a dataset that somebody else can buy, check and trust.",
            "",
            "A first run:",
            "  @|bold databroker refine examples --out out --name demo --i-have-the-rights|@"
        },
        footer = {
            "",
            "Exit status: 0 done, 1 failed, 2 wrong use. `databroker COMMAND --help` teaches one command.",
            "The library is the folder --library or DATABROKER_HOME, by default the platform's place.",
            "Nothing ever leaves this machine."
        },
        subcommands = {
            RefineCommand.class,
            VerifyCommand.class,
            RecipesCommand.class,
            InspectCommand.class,
            ImportCommand.class,
            DatasetsCommand.class,
            ItemsCommand.class,
            DecideCommand.class,
            RunsCommand.class,
            PackagesCommand.class,
            ReportCommand.class,
            DiffCommand.class,
            ExportCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            CompactCommand.class,
            HelpCommand.class
        })
final class DataBrokerCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

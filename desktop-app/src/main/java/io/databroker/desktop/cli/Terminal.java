package io.databroker.desktop.cli;

import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/// What the program is talking to. The launcher says so, for Java cannot tell standard output and error apart.
final class Terminal {

    private static final int USUAL = 80;
    private static final int NARROWEST = 40;

    private Terminal() {}

    /// Whether a person sees standard error as it is written.
    static boolean onError() {
        return Boolean.getBoolean("databroker.terminal.err");
    }

    /// Whether a person sees standard output as it is written.
    static boolean onOutput() {
        return Boolean.getBoolean("databroker.terminal.out");
    }

    /// Colours for people who have not asked for none (`NO_COLOR`).
    static Ansi ansi() {
        return onOutput() && System.getenv("NO_COLOR") == null ? Ansi.ON : Ansi.OFF;
    }

    static ColorScheme colours() {
        return Help.defaultColorScheme(ansi());
    }

    /// Colours of standard error.
    static ColorScheme errorColours() {
        return Help.defaultColorScheme(onError() && System.getenv("NO_COLOR") == null ? Ansi.ON : Ansi.OFF);
    }

    /// Columns of the terminal, 80 where unknown.
    static int columns() {
        int columns = Integer.getInteger("databroker.terminal.columns", 0);
        return columns < NARROWEST ? USUAL : columns;
    }

    /// How wide lines of standard output may be: as the terminal, or without bounds where nobody looks.
    static int width() {
        return onOutput() ? columns() : Integer.MAX_VALUE;
    }

    /// The same of standard error.
    static int errorWidth() {
        return onError() ? columns() : Integer.MAX_VALUE;
    }
}

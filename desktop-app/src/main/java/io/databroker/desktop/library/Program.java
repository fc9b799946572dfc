package io.databroker.desktop.library;

/// What the program calls itself in what it writes.
public final class Program {

    public static final String VERSION = "0.1.0";

    /// Name and version, as in a package's provenance.
    public static final String NAME = "databroker " + VERSION;

    private Program() {}
}

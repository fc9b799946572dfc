/// The command line: one class a command. Words for people go to standard output and, for progress, to standard
/// error.
@NullMarked
package io.databroker.desktop.cli;

import org.jspecify.annotations.NullMarked;

/// The seller's and buyer's program: the window, the command line, and the library that both work on.
@NullMarked
package io.databroker.desktop;

import org.jspecify.annotations.NullMarked;

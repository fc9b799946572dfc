/// The seller's and buyer's program: command line, and the library it works on.
@NullMarked
package io.databroker.desktop;

import org.jspecify.annotations.NullMarked;

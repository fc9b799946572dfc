/// The library: all datasets as cards or as a list, and what can be done with each.
@NullMarked
package io.databroker.desktop.ui.library;

import org.jspecify.annotations.NullMarked;

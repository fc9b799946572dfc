/// Duplicates: the clusters that a run found, side by side, and what the seller decides on them.
@NullMarked
package io.databroker.desktop.ui.duplicates;

import org.jspecify.annotations.NullMarked;

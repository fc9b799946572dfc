/// One dataset: its items as a table with facets and a preview, its quality, files, versions and history. Reads the
/// store in the background; writes nothing but the seller's decisions.
@NullMarked
package io.databroker.desktop.ui.dataset;

import org.jspecify.annotations.NullMarked;

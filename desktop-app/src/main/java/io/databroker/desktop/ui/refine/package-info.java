/// Refining: choosing and changing a recipe, trying it, watching a run, and what came of it; all runs as a list.
@NullMarked
package io.databroker.desktop.ui.refine;

import org.jspecify.annotations.NullMarked;
